import { inline } from '../src/executors/inline.js';
import { run } from '../src/runner/index.js';
import { openStore } from '../src/store/index.js';
import { toyPlan } from './toyPlan.js';
import { toyStages } from './toyStages.js';

// A process to be killed: runs a toy plan in the store given, and says what it starts and finishes.
const [home = '', width = '4', depth = '6', milliseconds = '0'] = process.argv.slice(2);
const store = await openStore(home);
if (!store.ok) {
  process.stdout.write(`${JSON.stringify({ type: 'refused', problems: store.problems })}\n`);
  process.exit(1);
}
const outcome = await run(toyPlan(Number(width), Number(depth), { milliseconds: Number(milliseconds) }), {
  store: store.value,
  executor: inline({ stages: toyStages }),
  stages: toyStages,
  spec: 'toy',
  emit: (event) => process.stdout.write(`${JSON.stringify(event)}\n`),
  signal: new AbortController().signal,
});
const digests = [...outcome.finished].map(([id, { digest }]) => [id, digest]);
process.stdout.write(`${JSON.stringify({ type: 'outcome', status: outcome.status, digests })}\n`);
