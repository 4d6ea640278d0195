import { comparisonText } from '../../terminal/comparisonText.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';

/** `folio runs diff`. */
export const diff = defineCommand({
  summary: 'say what tells two runs apart: settings, parameters, files, versions, stages, figures',
  usage: '<before> <after>',
  options: [],
  examples: ['folio runs diff last~1 last', 'folio runs diff 3fa9 b07c --json'],
  async run({ arguments: references, options }) {
    const json = Boolean(options.json);
    const { compareRuns } = await import('@foliograph/pipeline');
    const { openRuns } = await import('./openRuns.js');
    const opened = await openRuns(references);
    if (!opened.ok) {
      await tellProblems(opened.problems, json);
      return exit.badSpec;
    }
    const { store, runs } = opened.value;
    const [before, after] = runs.map((run) => ({ store, run }));
    const comparison = await compareRuns(before!, after!);
    process.stdout.write(
      json ? `${JSON.stringify({ ...comparison, before: runs[0]!.id, after: runs[1]!.id })}\n` : comparisonText(comparison),
    );
    return exit.ok;
  },
});
