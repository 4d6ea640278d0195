import { collectGarbage } from '../src/store/index.js';

// A process to be killed: says that it begins, and empties the store given.
process.stdout.write('{ "type": "begun" }\n');
await collectGarbage(process.argv[2]!, { maxBytes: 0 });
