import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';

/** `folio runs rm`. */
export const rm = defineCommand({
  summary: 'remove the records of runs; what they computed stays in the store',
  usage: '<run...>',
  options: [],
  examples: ['folio runs rm 3fa9', 'folio runs rm last last~1'],
  async run({ arguments: references, options }) {
    const json = Boolean(options.json);
    const { openRuns } = await import('./openRuns.js');
    const opened = await openRuns(references);
    if (!opened.ok) {
      await tellProblems(opened.problems, json);
      return exit.badSpec;
    }
    const { records, runs } = opened.value;
    const removed = [...new Set(runs.map(({ id }) => id))];
    for (const id of removed) records.remove(id);
    if (json) process.stdout.write(`${JSON.stringify({ removed })}\n`);
    else process.stdout.write(removed.map((id) => `removed ${id}\n`).join(''));
    return exit.ok;
  },
});
