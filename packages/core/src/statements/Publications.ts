import { dayOf } from '../calendar/index.js';
import { noDay } from './noDay.js';
import type { Statements } from './Statements.js';

/** The assets and sessions that statements are told for. */
export interface Told {
  readonly assets: readonly string[];
  /** ISO days in rising order. */
  readonly sessions: readonly string[];
}

/** Rows of statements in the order in which they became known, asset by asset. */
export interface Publications {
  readonly days: Float64Array;
  /** Asset n has the rows from starts[n] to before starts[n + 1]. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** The day on which each of them became known. */
  readonly published: Int32Array;
  /** The place of each one's period among the asset's. */
  readonly places: Int32Array;
  /** Ends of the periods of each asset, rising, each once. */
  readonly periods: readonly Int32Array[];
}

/** Sorts statements for a sweep over sessions: rows of one asset by day of publication, then by period, then as they stand. */
export function publicationsOf({ asset, assets, period, published }: Statements, told: Told): Publications {
  const at = new Map(told.assets.map((name, n) => [name, n]));
  const numbers = assets.map((name) => at.get(name) ?? -1);
  const n = (row: number) => numbers[asset[row]!]!;
  const rows = Int32Array.from(asset.keys())
    .filter((row) => n(row) >= 0 && published[row] !== noDay)
    .sort((a, b) => n(a) - n(b) || published[a]! - published[b]! || period[a]! - period[b]! || a - b);
  const starts = new Int32Array(told.assets.length + 1);
  for (const row of rows) starts[n(row) + 1]!++;
  for (let i = 0; i < told.assets.length; i++) starts[i + 1]! += starts[i]!;
  const places = new Int32Array(rows.length);
  const periods = told.assets.map((_, i) => {
    const own = rows.subarray(starts[i]!, starts[i + 1]!);
    const ends = Int32Array.from(new Set(own.map((row) => period[row]!))).sort();
    const place = new Map(Array.from(ends, (end, k) => [end, k]));
    own.forEach((row, k) => {
      places[starts[i]! + k] = place.get(period[row]!)!;
    });
    return ends;
  });
  return { days: Float64Array.from(told.sessions, dayOf), starts, rows, published: rows.map((row) => published[row]!), places, periods };
}
