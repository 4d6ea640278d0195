import type { Assembled } from './Assembled.js';
import { byCodePoint } from './byCodePoint.js';
import type { Finding } from './Finding.js';
import { isoDay } from './isoDay.js';
import type { Series } from './Series.js';

/** Planes over every asset and day that occurs; of several bars of an asset on one day the first counts. */
export function assemble(series: readonly Series[]): Assembled {
  const assets = [...new Set(series.map(({ asset }) => asset))].sort(byCodePoint);
  const days = unionOf(series);
  const [N, T] = [assets.length, days.length];
  const first = days[0] ?? 0;
  const sessionOf = new Int32Array((days.at(-1) ?? first) - first + 1);
  for (const [t, day] of days.entries()) sessionOf[day - first] = t;
  const names = new Set(series.flatMap(({ fields }) => [...fields.keys()]));
  const fields = new Map([...names].map((name) => [name, new Float64Array(N * T).fill(NaN)]));
  const number = new Map(assets.map((asset, n) => [asset, n]));
  // Counted from 1, so that 0 is a cell without a bar.
  const [seriesAt, barAt] = [new Int32Array(N * T), new Int32Array(N * T)];
  const again: { readonly finding: Finding; readonly same: boolean }[] = [];

  for (const [s, { asset, path, days, rows, fields: read }] of series.entries()) {
    const pairs = [...read].map(([name, values]) => [fields.get(name)!, values] as const);
    const start = number.get(asset)! * T;
    for (let i = 0; i < days.length; i++) {
      const cell = start + sessionOf[days[i]! - first]!;
      if (seriesAt[cell] === 0) {
        seriesAt[cell] = s + 1;
        barAt[cell] = i;
        for (const [plane, values] of pairs) plane[cell] = values[i]!;
      } else {
        const same = pairs.every(([plane, values]) => Object.is(plane[cell], values[i]));
        const message = same
          ? `${asset} has the same bar of ${isoDay(days[i]!)} twice`
          : `${asset} has two bars of ${isoDay(days[i]!)} with different values`;
        again.push({ finding: { path, row: rows[i]!, message }, same });
      }
    }
  }
  const origin = (n: number, t: number) => {
    const from = series[seriesAt[n * T + t]! - 1];
    return from && { path: from.path, row: from.rows[barAt[n * T + t]!]! };
  };
  const found = (same: boolean) => again.filter((one) => one.same === same).map(({ finding }) => finding);
  return { assets, sessions: Array.from(days, isoDay), fields, origin, repeated: found(true), conflicting: found(false) };
}

function unionOf(series: readonly Series[]): Int32Array {
  const union = new Set<number>();
  for (const { days } of series) for (const day of days) union.add(day);
  return Int32Array.from(union).sort();
}
