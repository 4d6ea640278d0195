import { resolve } from 'node:path';
import { duration } from '../../terminal/duration.js';
import { minute } from '../../terminal/minute.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { textTable } from '../../terminal/textTable.js';
import { defineCommand, exit } from '../Command.js';

/** `folio runs ls`. */
export const ls = defineCommand({
  summary: 'list recorded runs, the newest last; of one spec where it is named',
  usage: '[spec]',
  options: [['-n, --newest <n>', 'only so many of the newest']],
  examples: ['folio runs ls', 'folio runs ls pipelines/quickstart.yaml --newest 5 --json'],
  async run({ arguments: [spec], options }) {
    const json = Boolean(options.json);
    const newest = options.newest === undefined ? Infinity : Number(options.newest);
    if (!(newest > 0)) {
      await tellProblems([{ severity: 'error', message: `--newest must be a number above 0, is "${String(options.newest)}"` }], json);
      return exit.badSpec;
    }
    const { openRuns } = await import('./openRuns.js');
    const opened = await openRuns([], spec);
    if (!opened.ok) {
      await tellProblems(opened.problems, json);
      return exit.badSpec;
    }
    const { records } = opened.value;
    const listed = records
      .ids()
      .flatMap((id) => records.read(id) ?? [])
      .filter(({ file }) => spec === undefined || file === resolve(spec))
      .slice(-newest);
    if (json) {
      const runs = listed.map(({ spec: _spec, environment: _environment, nodes: _nodes, ...told }) => told);
      process.stdout.write(`${JSON.stringify({ runs })}\n`);
    } else if (listed.length > 0) {
      const rows = listed.map(({ id, started, name, status, stages, seconds, settings }) => [
        ...[id, minute(started), name, status, `${stages.cached} cached, ${stages.ran} ran`, duration(seconds)],
        settings.join(' '),
      ]);
      process.stdout.write(`${textTable([['run', 'began', 'spec', 'status', 'stages', 'took', 'settings'], ...rows], 'left')}\n`);
    } else process.stderr.write('no runs are recorded\n');
    return exit.ok;
  },
});
