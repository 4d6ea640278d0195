import { resultTable } from '../../terminal/resultTable.js';
import { runText } from '../../terminal/runText.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';

/** `folio runs show`. */
export const show = defineCommand({
  summary: 'show what a run was given, what it computed with, and what came out',
  usage: '[run]',
  options: [
    ['--nodes', 'list every node with its key and the digest of its output'],
    ['--spec', 'print the spec with every default written out'],
  ],
  examples: ['folio runs show', 'folio runs show last~1 --nodes', 'folio runs show 3fa9 --json'],
  async run({ arguments: [reference = 'last'], options }) {
    const json = Boolean(options.json);
    const { figuresOf } = await import('@foliograph/pipeline');
    const { openRuns } = await import('./openRuns.js');
    const opened = await openRuns([reference]);
    if (!opened.ok) {
      await tellProblems(opened.problems, json);
      return exit.badSpec;
    }
    const { store, records, runs } = opened.value;
    const run = runs[0]!;
    const { nodes, files } = records.nodes(run) ?? { nodes: [], files: {} };
    const results = await figuresOf(store, run);
    if (json) {
      process.stdout.write(`${JSON.stringify({ ...run, nodes, files, results })}\n`);
      return exit.ok;
    }
    process.stdout.write(runText(run, files));
    if (results.length > 0) process.stdout.write(`\n${resultTable(results)}\n`);
    if (options.nodes) process.stdout.write(`\n${nodes.map(({ id, key, digest }) => `${id}  key ${key}  output ${digest}\n`).join('')}`);
    if (options.spec) process.stdout.write(`\n${JSON.stringify(run.spec, null, 2)}\n`);
    if (run.problems.length > 0) await tellProblems(run.problems, false);
    return exit.ok;
  },
});
