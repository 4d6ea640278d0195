import type { CheckedTable } from '@foliograph/pipeline';
import { formatFigure } from '@foliograph/report';

/** One line about each table that was read: its assets, sessions, span and fields. */
export function tableLines(tables: readonly CheckedTable[]): string {
  const width = Math.max(0, ...tables.map(({ name }) => name.length));
  const counted = (count: number, noun: string) =>
    `${formatFigure(count, 'count').replaceAll('\u202f', ',')} ${noun}${count === 1 ? '' : 's'}`;
  return tables
    .map(({ name, assets, sessions, from, to, fields }) => {
      const span = sessions === 0 ? '' : ` on ${counted(sessions, 'session')}, ${from} to ${to}`;
      return `${name.padEnd(width)}  ${counted(assets, 'asset')}${span}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`;
    })
    .join('\n');
}
