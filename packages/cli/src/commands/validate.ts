import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';

/** `folio validate`. */
export const validate = defineCommand({
  summary: 'check specs without running them; every mistake is named with its place',
  usage: '<spec...>',
  options: [['--set <key=value...>', 'set a value of the spec; may be repeated']],
  examples: ['folio validate pipelines/*.yaml'],
  async run({ arguments: files, options }) {
    const json = Boolean(options.json);
    const { formatDiagnostic, loadWhole, looksAhead } = await import('@foliograph/pipeline');
    const outcomes = await Promise.all(files.map((file) => loadWhole(file, { set: (options.set as string[] | undefined) ?? [] })));
    const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
    const warnings = outcomes.flatMap((outcome) => (outcome.ok ? looksAhead(outcome.value) : []));
    if (!json) for (const warning of warnings) process.stderr.write(`${formatDiagnostic(warning)}\n`);
    if (problems.length > 0) await tellProblems(problems, json);
    else if (json)
      process.stdout.write(`${JSON.stringify({ status: 'ok', specs: files, ...(warnings.length > 0 ? { warnings } : {}) })}\n`);
    else process.stdout.write(`${files.length === 1 ? `${files[0]} is` : `${files.length} specs are`} valid\n`);
    return problems.length > 0 ? exit.badSpec : exit.ok;
  },
});
