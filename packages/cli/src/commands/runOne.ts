import { countedText } from '../terminal/countedText.js';
import { duration } from '../terminal/duration.js';
import { engineText } from '../terminal/engineText.js';
import { few } from '../terminal/few.js';
import { resultTable } from '../terminal/resultTable.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { type ExitCode, exit, type Invocation } from './Command.js';
import { onPipeline } from './onPipeline.js';
import { preview } from './preview.js';
import { selectionOf } from './selectionOf.js';

/** Runs one spec and prints its figures and the path of its report. */
export async function runOne(file: string, options: Invocation['options']): Promise<ExitCode> {
  if (options.dryRun) return preview({ arguments: [file], options });
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
        `${JSON.stringify({ spec: file, id, run, status, engine, stages, results, report, seconds, leftOut, counted, ...(failures.length > 0 ? { problems: failures } : {}) })}\n`,
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
}
