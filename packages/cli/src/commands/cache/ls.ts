import type { Entry } from '@foliograph/pipeline';
import { byteSize } from '../../terminal/byteSize.js';
import { minute } from '../../terminal/minute.js';
import { textTable } from '../../terminal/textTable.js';
import { defineCommand, exit } from '../Command.js';
import { onStore } from './onStore.js';

/** `folio cache ls`. */
export const ls = defineCommand({
  summary: 'list what the store holds by spec and stage: entries, size, when it was last used, which runs keep it',
  usage: '',
  options: [],
  examples: ['folio cache ls', 'folio cache ls --json'],
  run: ({ options }) =>
    onStore(Boolean(options.json), async (home) => {
      const { listStore } = await import('@foliograph/pipeline');
      const { entries, bytes, unfinished, damaged } = await listStore(home);
      if (options.json) {
        const listed = entries.map(({ files, own: _own, used, ...told }) => ({
          ...told,
          files: files.length,
          used: new Date(used).toISOString(),
        }));
        process.stdout.write(`${JSON.stringify({ home, bytes, unfinished, damaged, entries: listed })}\n`);
        return exit.ok;
      }
      const groups = new Map<string, Entry[]>();
      for (const entry of entries) {
        const name = JSON.stringify([[...entry.specs].sort().join(', ') || '–', entry.stage]);
        groups.set(name, [...(groups.get(name) ?? []), entry]);
      }
      const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, members]) => row(JSON.parse(name) as string[], members));
      if (rows.length > 0) process.stdout.write(`${textTable([['spec', 'stage', 'entries', 'size', 'last used', 'kept by'], ...rows])}\n`);
      const others = [
        ...(unfinished > 0 ? [`${unfinished} unfinished`] : []),
        ...(damaged > 0 ? [`${damaged} files set aside as damaged`] : []),
      ];
      process.stderr.write(`${[`${entries.length} entries`, ...others, `${byteSize(bytes)} in all`].join(', ')}; ${home}\n`);
      return exit.ok;
    }),
});

function row(names: readonly string[], members: readonly Entry[]): readonly string[] {
  const bytes = members.reduce((sum, entry) => sum + entry.bytes, 0);
  const used = new Date(Math.max(...members.map((entry) => entry.used))).toISOString();
  const keepers = [...new Set(members.flatMap(({ keptBy }) => keptBy))];
  const kept = keepers.length > 2 ? `${keepers.length} runs` : keepers.join(', ');
  return [...names, String(members.length), byteSize(bytes), minute(used), kept || '–'];
}
