import { interruptible } from '../terminal/interruptible.js';
import { tellDamage } from '../terminal/tellDamage.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';

/** `folio screen`. */
export const screen = defineCommand({
  summary: 'run a pipeline up to the screening of its factors, and print which each fold keeps, and why',
  usage: '<spec>',
  options: [['--set <key=value...>', 'set a value of the spec, such as screen.information-coefficient.horizon=5; may be repeated']],
  examples: ['folio screen pipelines/factors.yaml', 'folio screen pipelines/factors.yaml --json'],
  async run({ arguments: [file = ''], options }) {
    const json = Boolean(options.json);
    const { local, openPipeline, screenFactors, stages } = await import('@foliograph/pipeline');
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
      const outcome = await interruptible((signal) => screenFactors(loaded, { store, executor, emit: progress.tell, signal }));
      progress.end();
      if (!outcome.ok) {
        await tellProblems(outcome.problems, json);
        return exit.badSpec;
      }
      const { status, failures, folds } = outcome.value;
      const empty = folds.some(({ kept }) => kept.length === 0);
      const ended = status === 'ok' && empty ? 'failed' : status;
      if (json)
        process.stdout.write(`${JSON.stringify({ status: ended, folds, ...(failures.length > 0 ? { problems: failures } : {}) })}\n`);
      else {
        if (failures.length > 0) await tellProblems(failures, false);
        const { screeningText } = await import('../terminal/screeningText.js');
        if (folds.length > 0) process.stdout.write(`${screeningText(folds)}\n`);
      }
      return { ok: exit.ok, failed: exit.failed, interrupted: exit.interrupted }[ended];
    } finally {
      await executor.close();
    }
  },
});
