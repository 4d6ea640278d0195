import { fail, ok, type Result } from '@foliograph/core';
import type { Answer } from '../http/index.js';
import { isoDay } from '../table/isoDay.js';
import { shownCell } from '../table/shownCell.js';

/** Names of columns, in English and in the Polish of stooq.pl. */
const fieldOf: Readonly<Record<string, string>> = {
  date: 'date',
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  volume: 'volume',
  data: 'date',
  otwarcie: 'open',
  najwyzszy: 'high',
  najnizszy: 'low',
  zamkniecie: 'close',
  wolumen: 'volume',
};
const wanted = ['date', 'open', 'high', 'low', 'close'];

/** The bars of a table by its days; what is blank is missing. */
export function stooqTable(body: string, symbol: string): Result<Answer> {
  if (/^\s*(no data|brak danych)/i.test(body)) return fail(`the answer says that there are no data of ${symbol} in these days`);
  const lines = body.trimEnd().split(/\r?\n/);
  const names = lines[0]!.split(',').map((name) => fieldOf[name.trim().toLowerCase()] ?? '');
  if (wanted.some((name) => !names.includes(name)))
    return fail(`the answer begins with ${shownCell(lines[0]!)} where names of columns should be`);
  if (lines.length === 1) return fail('the answer holds no bars in these days');

  const count = lines.length - 1;
  const days = new Int32Array(count);
  const fields = new Map(names.filter((name) => name !== 'date' && name !== '').map((name) => [name, new Float64Array(count)]));
  for (let row = 0; row < count; row++) {
    const cells = lines[row + 1]!.split(',');
    const at = `line ${row + 2} of the answer`;
    if (cells.length !== names.length)
      return fail(`${at} has ${cells.length} cells in place of ${names.length}, so it may break off there`);
    for (const [k, name] of names.entries()) {
      const cell = cells[k]!.trim();
      if (name === 'date') {
        const day = Date.parse(cell) / 86_400_000;
        if (!/^\d{4}-\d\d-\d\d$/.test(cell) || Number.isNaN(day) || isoDay(day) !== cell)
          return fail(`${at} has no day as YYYY-MM-DD: ${shownCell(cell)}`);
        if (row > 0 && day <= days[row - 1]!) return fail(`${at} has ${cell} after ${isoDay(days[row - 1]!)}`);
        days[row] = day;
      } else if (name !== '') {
        const value = cell === '' ? NaN : Number(cell);
        if (cell !== '' && !Number.isFinite(value)) return fail(`${at} has no number as ${name}: ${shownCell(cell)}`);
        fields.get(name)![row] = value;
      }
    }
  }
  return ok({ days, rows: Int32Array.from(days.keys()), fields });
}
