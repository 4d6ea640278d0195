import type { Statements } from '../src/index.js';

interface Told {
  readonly assets: readonly string[];
  readonly sessions: readonly string[];
}

/**
 * A field of statements as a reader of the daily publications would keep it: a book of the last value of each period, opened day by day, and read at each session before that day's reports come in.
 * It shares nothing with the sweep, and knows of a row only on its day.
 */
export function replayStatements({ asset, assets, period, published, fields }: Statements, field: string, told: Told): Float64Array {
  const values = fields.get(field)!;
  const byDay = new Map<string, number[]>();
  asset.forEach((_, row) => {
    const day = new Date(published[row]! * 86_400_000).toISOString().slice(0, 10);
    byDay.set(day, [...(byDay.get(day) ?? []), row]);
  });
  const days = [...new Set([...byDay.keys(), ...told.sessions])].sort();
  const books = new Map(told.assets.map((name) => [name, new Map<number, number>()]));
  const plane = new Float64Array(told.assets.length * told.sessions.length).fill(NaN);
  for (const day of days) {
    const t = told.sessions.indexOf(day);
    if (t >= 0)
      told.assets.forEach((name, n) => {
        const book = books.get(name)!;
        if (book.size > 0) plane[n * told.sessions.length + t] = book.get(Math.max(...book.keys()))!;
      });
    for (const row of byDay.get(day) ?? [])
      if (!Number.isNaN(values[row])) books.get(assets[asset[row]!]!)?.set(period[row]!, values[row]!);
  }
  return plane;
}
