import { countedText } from '../terminal/countedText.js';
import { duration } from '../terminal/duration.js';
import { engineText } from '../terminal/engineText.js';
import { few } from '../terminal/few.js';
import { resultTable } from '../terminal/resultTable.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { onPipeline } from './onPipeline.js';
import { preview } from './preview.js';
import { selectionFlags } from './selectionFlags.js';
import { selectionOf } from './selectionOf.js';

/** `folio run`. */
export const run = defineCommand({
  summary: 'run a pipeline as far as it is not in the store, and print its figures and the path of its report',
  usage: '<spec>',
  options: [
    ['--set <key=value...>', 'set a value of the spec, such as models.lstm.lstm.epochs=5; may be repeated'],
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['--rehash', 'read every input file to see whether it changed, and not its size and times alone'],
    ['--out <folder>', 'also lay figures.json and report.html in a folder'],
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
    'folio run pipelines/quickstart.yaml --frozen',
    'folio run pipelines/quickstart.yaml --until train',
    'folio run pipelines/quickstart.yaml --only "backtest:*" --dry-run',
  ],
  async run(invocation) {
    const {
      arguments: [file = ''],
      options,
    } = invocation;
    if (options.dryRun) return preview(invocation);
    const started = performance.now();
    const { placeOutputs, runPipeline } = await import('@foliograph/pipeline');
    const about = { ...selectionOf(options), keepGoing: Boolean(options.keepGoing), frozen: Boolean(options.frozen) };
    const work: typeof runPipeline = (loaded, running) => runPipeline(loaded, { ...running, ...about });
    return onPipeline({ file, options }, work, async (outcome, json) => {
      const { id, status, failures, engine, results, report, stages, run, leftOut, counted } = outcome;
      if (status === 'ok' && options.out !== undefined) await placeOutputs(outcome, String(options.out));
      const seconds = (performance.now() - started) / 1000;
      if (json)
        process.stdout.write(
          `${JSON.stringify({ id, run, status, engine, stages, results, report, seconds, leftOut, counted, ...(failures.length > 0 ? { problems: failures } : {}) })}\n`,
        );
      else {
        if (failures.length > 0) await tellProblems(failures, false);
        if (results.length > 0) process.stdout.write(`${resultTable(results)}\n\n`);
        if (engine) process.stderr.write(`engine: ${engineText(engine)}\n`);
        process.stderr.write(
          `${stages.total} stages: ${stages.cached} cached, ${stages.ran} ran; ${duration(seconds)}${id ? `; run ${id}` : ''}\n`,
        );
        if (counted !== undefined) process.stderr.write(`${countedText(counted)}\n`);
        if (leftOut.length > 0) process.stderr.write(`left out: ${few(leftOut, 8)}\n`);
        if (report) process.stdout.write(`report: ${report}\n`);
      }
      return { ok: exit.ok, failed: exit.failed, interrupted: exit.interrupted }[status];
    });
  },
});
