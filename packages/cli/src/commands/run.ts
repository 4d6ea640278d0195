import { duration } from '../terminal/duration.js';
import { engineText } from '../terminal/engineText.js';
import { resultTable } from '../terminal/resultTable.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { onPipeline } from './onPipeline.js';

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
  ],
  examples: [
    'folio run pipelines/quickstart.yaml',
    'folio run pipelines/us12-weekly-lstm.yaml --set models.lstm.lstm.epochs=5',
    'folio run pipelines/us12-weekly-lstm.yaml --engine tensorflow',
    'folio run pipelines/quickstart.yaml --frozen',
  ],
  async run({ arguments: [file = ''], options }) {
    const started = performance.now();
    const { placeOutputs, runPipeline } = await import('@foliograph/pipeline');
    const work = (...[loaded, running]: Parameters<typeof runPipeline>) =>
      runPipeline(loaded, { ...running, frozen: Boolean(options.frozen) });
    return onPipeline({ file, options }, work, async (outcome, json) => {
      const { id, status, failures, engine, results, report, stages, run } = outcome;
      if (status === 'ok' && options.out !== undefined) await placeOutputs(outcome, String(options.out));
      const seconds = (performance.now() - started) / 1000;
      if (json)
        process.stdout.write(
          `${JSON.stringify({ id, run, status, engine, stages, results, report, seconds, ...(failures.length > 0 ? { problems: failures } : {}) })}\n`,
        );
      else {
        if (failures.length > 0) await tellProblems(failures, false);
        if (results.length > 0) process.stdout.write(`${resultTable(results)}\n\n`);
        if (engine) process.stderr.write(`engine: ${engineText(engine)}\n`);
        process.stderr.write(
          `${stages.total} stages: ${stages.cached} cached, ${stages.ran} ran; ${duration(seconds)}${id ? `; run ${id}` : ''}\n`,
        );
        if (report) process.stdout.write(`report: ${report}\n`);
      }
      return { ok: exit.ok, failed: exit.failed, interrupted: exit.interrupted }[status];
    });
  },
});
