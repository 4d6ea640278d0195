import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { onPipeline } from './onPipeline.js';

/** `folio decide`. */
export const decide = defineCommand({
  summary: 'print the next target weights and orders of every strategy, from the newest data or those up to a day',
  usage: '<spec>',
  options: [
    ['--as-of <date>', 'decide from what was known at the close of this day (default: the newest session)'],
    ['--set <key=value...>', 'set a value of the spec, such as backtest.execution.lot=100; may be repeated'],
  ],
  examples: ['folio decide pipelines/mine.yaml', 'folio decide pipelines/mine.yaml --as-of 2023-06-16 --json'],
  async run({ arguments: [file = ''], options }) {
    const json = Boolean(options.json);
    const asOf = options.asOf as string | undefined;
    if (asOf !== undefined && !isDay(asOf)) {
      await tellProblems([{ severity: 'error', message: `--as-of must be a day as YYYY-MM-DD, is "${asOf}"` }], json);
      return exit.badSpec;
    }
    const { decideNext } = await import('@foliograph/pipeline');
    const work = (...[loaded, running]: Parameters<typeof decideNext>) =>
      decideNext(loaded, { ...running, ...(asOf === undefined ? {} : { asOf }) });
    return onPipeline({ file, options }, work, async (outcome, json) => {
      const { status, failures, ...decided } = outcome;
      if (json) process.stdout.write(`${JSON.stringify({ status, ...decided, ...(failures.length > 0 ? { problems: failures } : {}) })}\n`);
      else {
        if (failures.length > 0) await tellProblems(failures, false);
        const { decisionText } = await import('../terminal/decisionText.js');
        for (const decision of decided.decisions) process.stdout.write(`${decisionText(decision, decided.asOf!)}\n\n`);
      }
      return { ok: exit.ok, failed: exit.failed, interrupted: exit.interrupted }[status];
    });
  },
});

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
