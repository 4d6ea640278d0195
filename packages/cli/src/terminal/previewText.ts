import type { PreviewRow } from './previewRows.js';
import { textTable } from './textTable.js';

/** What a run would do, a line a node, and how many of each there are. */
export function previewText(rows: readonly PreviewRow[]): string {
  const width = Math.max(...rows.map(({ stage }) => stage.length));
  const lines = rows.map(({ stage, state, reason }) => `${stage.padEnd(width)}  ${state.padEnd(7)}  ${reason}`.trimEnd());
  const count = (wanted: PreviewRow['state']) => rows.filter(({ state }) => state === wanted).length;
  const counts = (['hit', 'miss', 'waiting', 'absent'] as const).flatMap((state) =>
    state === 'absent' && count(state) === 0 ? [] : [[state, String(count(state))]],
  );
  return [...lines, '', textTable(counts)].join('\n');
}
