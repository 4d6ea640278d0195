import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { onPipeline } from './onPipeline.js';

/** `folio screen`. */
export const screen = defineCommand({
  summary: 'run a pipeline up to the screening of its factors, and print which each fold keeps, and why',
  usage: '<spec>',
  options: [['--set <key=value...>', 'set a value of the spec, such as screen.information-coefficient.horizon=5; may be repeated']],
  examples: ['folio screen pipelines/factors.yaml', 'folio screen pipelines/factors.yaml --json'],
  async run({ arguments: [file = ''], options }) {
    const { screenFactors } = await import('@foliograph/pipeline');
    return onPipeline({ file, options }, screenFactors, async (outcome, json) => {
      const { status, failures, folds } = outcome;
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
    });
  },
});
