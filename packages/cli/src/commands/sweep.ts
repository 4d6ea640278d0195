import { duration } from '../terminal/duration.js';
import { sweepText } from '../terminal/sweepText.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { onOpened } from './onOpened.js';

const laid = { by: 'sweep.by', of: 'sweep.of', seeds: 'seeds' } as const;

/** `folio sweep`. */
export const sweep = defineCommand({
  summary: 'run a pipeline with other values, sharing all that they have in common, and print a table with a line a trial',
  usage: '<spec>',
  options: [
    ['--set <key=value...>', 'a value of the spec, or several to try: models.lstm.lstm.layers=[64],[128]; may be repeated'],
    ['--seeds <seeds>', 'train with these seeds: a number, a range such as 0..19, or a list such as [0,4]'],
    ['--by <figure>', 'rank trials by this figure, such as sharpe or validation.information-coefficient'],
    ['--of <strategy>', 'the strategy whose figure it is (default: the first)'],
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['-j, --jobs <n>', 'how many stages may run at once (default: the processor’s cores)'],
  ],
  examples: [
    'folio sweep pipelines/quickstart.yaml --set models.lstm.lstm.layers=[8],[16] --seeds 0..2',
    'folio sweep pipelines/quickstart.yaml --set portfolios.best-ten.top-k.k=5,10,15 --by total-return --json',
  ],
  async run({ arguments: [file = ''], options }) {
    const started = performance.now();
    const { openSweep, sweepPipeline } = await import('@foliograph/pipeline');
    const named = Object.entries(laid).flatMap(([option, path]) => (options[option] === undefined ? [] : [`${path}=${options[option]}`]));
    const given = { ...options, set: [...((options.set as readonly string[] | undefined) ?? []), ...named] };
    return onOpened(openSweep, { file, options: given }, sweepPipeline, async (outcome, json) => {
      const { failures, ...told } = outcome;
      const seconds = (performance.now() - started) / 1000;
      if (json) process.stdout.write(`${JSON.stringify({ ...told, seconds, ...(failures.length > 0 ? { problems: failures } : {}) })}\n`);
      else {
        if (failures.length > 0) await tellProblems(failures, false);
        if (outcome.trials.length > 0) process.stdout.write(`${sweepText(outcome)}\n`);
        const { total, cached, ran } = outcome.stages;
        const named = outcome.id === undefined ? '' : `; run ${outcome.id}`;
        process.stderr.write(`${total} stages of all trials: ${cached} cached, ${ran} ran; ${duration(seconds)}${named}\n`);
        if (outcome.report) process.stdout.write(`report: ${outcome.report}\n`);
      }
      return { ok: exit.ok, failed: exit.failed, interrupted: exit.interrupted }[outcome.status];
    });
  },
});
