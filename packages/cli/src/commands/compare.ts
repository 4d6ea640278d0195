import { comparisonText } from '../terminal/comparisonText.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { weightsText } from '../terminal/weightsText.js';
import { defineCommand, exit } from './Command.js';

/** `folio compare`. */
export const compare = defineCommand({
  summary: 'put two results side by side: parameters, figures, weights by date and asset, and the first stage at which they part',
  usage: '<before> <after>',
  options: [['--largest <n>', 'how many differences of weights are shown of each strategy (default: 10)']],
  examples: [
    'folio compare last~1 last',
    'folio compare pipelines/us12-weekly-lstm-small.yaml pipelines/us12-weekly-lstm.yaml',
    'folio compare pipelines/quickstart.yaml 3fa9 --json',
  ],
  async run({ arguments: references, options }) {
    const json = Boolean(options.json);
    const largest = Number(options.largest ?? 10);
    if (!Number.isInteger(largest) || largest < 0) {
      await tellProblems([{ severity: 'error', message: `--largest must be a whole number, is "${String(options.largest)}"` }], json);
      return exit.badSpec;
    }
    const { compareRuns, compareWeights } = await import('@foliograph/pipeline');
    const { openCompared } = await import('./runs/openCompared.js');
    const found = await Promise.all(references.map(openCompared));
    const problems = found.flatMap((one) => (one.ok ? [] : one.problems));
    const [before, after] = found.flatMap((one) => (one.ok ? [one.value] : []));
    if (!before || !after) {
      await tellProblems(problems, json);
      return exit.badSpec;
    }
    const comparison = await compareRuns(before, after);
    const weights = await compareWeights(before, after, largest);
    if (json) process.stdout.write(`${JSON.stringify({ ...comparison, before: before.run.id, after: after.run.id, weights })}\n`);
    else process.stdout.write(comparisonText(comparison) + weightsText(weights));
    return exit.ok;
  },
});
