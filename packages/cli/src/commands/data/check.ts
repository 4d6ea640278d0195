import type { RunEvent } from '@foliograph/pipeline';
import { interruptible } from '../../terminal/interruptible.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';

/** `folio data check`. */
export const check = defineCommand({
  summary: 'look at market data: coverage, the survivorship gap, and what checks find, with places and remedies',
  usage: '<spec-or-file>',
  options: [
    ['--set <key=value...>', 'set a value of the spec; may be repeated'],
    ['--all', 'show all findings that are kept, not only the first of each check'],
  ],
  examples: [
    'folio data check pipelines/quickstart.yaml',
    'folio data check data/prices.parquet --all',
    "folio data check 'data/us/*.csv' --json",
  ],
  async run({ arguments: [file = ''], options }) {
    const json = Boolean(options.json);
    const { checkData, local, stages } = await import('@foliograph/pipeline');
    const { openChecked } = await import('./openChecked.js');
    const opened = await openChecked(file, (options.set as string[] | undefined) ?? []);
    if (!opened.ok) {
      await tellProblems(opened.problems, json);
      return exit.badSpec;
    }
    const { loaded, store, guess } = opened.value;
    if (guess && !json) process.stderr.write(`${file}: ${guess.said}\n`);
    const { Progress } = await import('../../terminal/Progress.js');
    const progress = new Progress(process.stderr);
    const executor = local({ stages });
    try {
      // Warnings stand among the findings.
      const emit = (event: RunEvent) => (event.type === 'warned' ? undefined : progress.tell(event));
      const checked = await interruptible((signal) => checkData(loaded, { store, executor, emit, signal }));
      progress.end();
      if (!checked.ok) {
        await tellProblems(checked.problems, json);
        return exit.badSpec;
      }
      const { status, failures, tables, quality, report } = checked.value;
      const grave = failures.length > 0 || quality?.findings.some(({ severity }) => severity === 'error') === true;
      if (json) {
        const problems = failures.length > 0 ? { problems: failures } : {};
        process.stdout.write(`${JSON.stringify({ status: grave ? 'failed' : status, guess, tables, quality, report, ...problems })}\n`);
      } else {
        const { dataCheckText } = await import('../../terminal/dataCheck/dataCheckText.js');
        const { paintFor } = await import('../../terminal/paintFor.js');
        const { stdout } = process;
        const said = { width: stdout.columns ?? 80, all: Boolean(options.all), paint: paintFor(stdout, process.env) };
        if (failures.length > 0) await tellProblems(failures, false);
        const text = dataCheckText({ tables, ...(quality ? { quality } : {}) }, said);
        if (text !== '') stdout.write(`${text}\n`);
        if (report) stdout.write(`\nreport: ${report}\n`);
      }
      if (status === 'interrupted') return exit.interrupted;
      return grave ? exit.failed : exit.ok;
    } finally {
      await executor.close();
    }
  },
});
