import { interruptible } from '../terminal/interruptible.js';
import { tellDamage } from '../terminal/tellDamage.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';

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
    const { decideNext, local, openPipeline, stages } = await import('@foliograph/pipeline');
    const opened = await openPipeline(file, { set: (options.set as string[] | undefined) ?? [], onDamage: tellDamage });
    if (!opened.ok) {
      await tellProblems(opened.problems, json);
      return exit.badSpec;
    }
    const { Progress } = await import('../terminal/Progress.js');
    const { loaded, store } = opened.value;
    const progress = new Progress(process.stderr);
    const executor = local({ stages });
    try {
      const outcome = await interruptible((signal) =>
        decideNext(loaded, { store, executor, emit: progress.tell, signal, ...(asOf === undefined ? {} : { asOf }) }),
      );
      progress.end();
      if (!outcome.ok) {
        await tellProblems(outcome.problems, json);
        return exit.badSpec;
      }
      const { status, failures, ...decided } = outcome.value;
      if (json) process.stdout.write(`${JSON.stringify({ status, ...decided, ...(failures.length > 0 ? { problems: failures } : {}) })}\n`);
      else {
        if (failures.length > 0) await tellProblems(failures, false);
        const { decisionText } = await import('../terminal/decisionText.js');
        for (const decision of decided.decisions) process.stdout.write(`${decisionText(decision, decided.asOf!)}\n\n`);
      }
      return { ok: exit.ok, failed: exit.failed, interrupted: exit.interrupted }[status];
    } finally {
      await executor.close();
    }
  },
});

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
