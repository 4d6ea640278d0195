import { groupBy, type Holdings } from '../data/index.js';
import type { Markup } from '../html/index.js';
import { table } from '../table/index.js';

/** Sessions named beside a note before the rest is counted. */
const named = 12;

/** What was noted about decisions, each note once with how often and when, in the order of first use. */
export function notesTable({ result, notes }: Holdings): Markup {
  const rows = groupBy(notes, ({ note }) => note).map(([note, at]) => [
    note,
    String(at.length),
    at
      .slice(0, named)
      .map(({ session }) => session)
      .join(', ') + (at.length > named ? ` and ${at.length - named} more` : ''),
  ]);
  return table(`Notes on decisions of ${result}`, [{ head: 'Note' }, { head: 'Decisions', numeric: true }, { head: 'Sessions' }], rows);
}
