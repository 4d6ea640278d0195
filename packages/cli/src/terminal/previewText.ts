import { duration } from './duration.js';
import type { PreviewRow } from './previewRows.js';
import { textTable } from './textTable.js';

/** What a run would do, a line a node with what it is expected to take, and how much of each there is. */
export function previewText(rows: readonly PreviewRow[]): string {
  const width = Math.max(...rows.map(({ stage }) => stage.length));
  const lines = rows.map((row) => `${row.stage.padEnd(width)}  ${row.state.padEnd(7)}  ${row.reason}${expected(row)}`.trimEnd());
  const count = (wanted: PreviewRow['state']) => rows.filter(({ state }) => state === wanted).length;
  const counts = (['hit', 'miss', 'waiting', 'absent'] as const).flatMap((state) =>
    state === 'absent' && count(state) === 0 ? [] : [[state, String(count(state))]],
  );
  const known = rows.flatMap(({ seconds }) => seconds ?? []);
  const unknown = count('miss') + count('waiting') - known.length;
  const total = `about ${duration(known.reduce((sum, one) => sum + one, 0))}, one after another, if all is computed${unknown > 0 ? `; ${unknown} were never computed` : ''}`;
  return [...lines, '', textTable(counts), ...(known.length > 0 ? [total] : [])].join('\n');
}

function expected({ state, seconds, memory }: PreviewRow): string {
  if (state !== 'miss' && state !== 'waiting') return '';
  const told = [
    ...(seconds === undefined ? [] : [`about ${duration(seconds)}`]),
    ...(memory === undefined ? [] : [`reckoned ${Math.ceil(memory / 2 ** 20)} MB`]),
  ];
  return told.length > 0 ? `  (${told.join(', ')})` : '';
}
