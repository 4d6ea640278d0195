import { basename, join } from 'node:path';
import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { onEach } from './onEach.js';
import { runOne } from './runOne.js';
import { selectionFlags } from './selectionFlags.js';

/** `folio run`. */
export const run = defineCommand({
  summary: 'run pipelines as far as they are not in the store, and print their figures and the paths of their reports',
  usage: '<spec...>',
  options: [
    ['--set <key=value...>', 'set a value of the spec, such as models.lstm.lstm.epochs=5; may be repeated'],
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['--rehash', 'read every input file to see whether it changed, and not its size and times alone'],
    ['--out <folder>', 'also lay figures.json and report.html in a folder; of several specs each in one of its own there'],
    ['--frozen', 'fail where spec, data, versions or engine differ from the lock beside the spec'],
    ['-j, --jobs <n>', 'how many stages may run at once (default: the processor’s cores)'],
    ['--memory <size>', 'memory that stages may take together, such as 4G (default: three quarters of what is available)'],
    ...selectionFlags,
    ['--keep-going', 'where a node fails, go on with all that does not need it'],
    ['--dry-run', 'show what would be computed, and why, and compute nothing'],
  ],
  examples: [
    'folio run pipelines/quickstart.yaml',
    'folio run pipelines/us12-weekly-lstm.yaml --set models.lstm.lstm.epochs=5',
    'folio run pipelines/us12-weekly-lstm.yaml --engine tensorflow',
    'folio run pipelines/papers/*-small.yaml',
    'folio run pipelines/quickstart.yaml --frozen',
    'folio run pipelines/quickstart.yaml --until train',
    'folio run pipelines/quickstart.yaml --only "backtest:*" --dry-run',
  ],
  async run({ arguments: files, options }) {
    const [only = '', ...others] = files;
    if (others.length === 0) return runOne(only, options);
    const twice = files.find((file, i) => files.findIndex((other) => specName(other) === specName(file)) < i);
    if (options.out !== undefined && twice !== undefined) {
      const message = `--out would lay two specs in one folder, ${specName(twice)}`;
      await tellProblems([{ severity: 'error', message, remedy: 'run them one by one' }], Boolean(options.json));
      return exit.badSpec;
    }
    return onEach({ arguments: files, options }, (file) => {
      const out = options.out === undefined ? {} : { out: join(String(options.out), specName(file)) };
      return runOne(file, { ...options, ...out });
    });
  },
});

const specName = (file: string): string => basename(file).replace(/\.ya?ml$/i, '');
