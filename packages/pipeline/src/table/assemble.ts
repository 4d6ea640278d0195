import type { Assembled } from './Assembled.js';
import { byCodePoint } from './byCodePoint.js';
import type { Finding } from './Finding.js';
import { isoDay } from './isoDay.js';
import type { Series } from './Series.js';
import { unionOfDays } from './unionOfDays.js';

/** Planes over every asset and day that occurs; of several bars of an asset on one day the first counts, the others are found. */
export function assemble(series: readonly Series[]): Assembled {
  const assets = [...new Set(series.map(({ asset }) => asset))].sort(byCodePoint);
  const days = unionOfDays(series);
  const [N, T] = [assets.length, days.length];
  const first = days[0] ?? 0;
  const sessionOf = new Int32Array(T > 0 ? days[T - 1]! - first + 1 : 0);
  days.forEach((day, t) => {
    sessionOf[day - first] = t;
  });
  const number = new Map(assets.map((asset, n) => [asset, n]));
  const names = new Set(series.flatMap(({ fields }) => [...fields.keys()]));
  const fields = new Map([...names].map((name) => [name, new Float64Array(N * T).fill(NaN)]));
  // Series are counted from 1, so that 0 is a cell without a bar.
  const [seriesAt, barAt] = [new Int32Array(N * T), new Int32Array(N * T)];
  const repeated: Finding[] = [];
  const conflicting: Finding[] = [];

  series.forEach((one, s) => {
    const start = number.get(one.asset)! * T;
    const cells = one.days.map((day) => start + sessionOf[day - first]!);
    const again: number[] = [];
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      if (seriesAt[cell] === 0) {
        seriesAt[cell] = s + 1;
        barAt[cell] = i;
      } else again.push(i);
    }
    for (const [name, values] of one.fields) fill(fields.get(name)!, cells, values, s + 1);
    for (const i of again) {
      const same = [...one.fields].every(([name, values]) => Object.is(fields.get(name)![cells[i]!], values[i]));
      const message = `${one.asset} has two ${same ? 'equal bars' : 'bars with different values'} on ${isoDay(one.days[i]!)}`;
      (same ? repeated : conflicting).push({ path: one.path, row: one.rows[i]!, message });
    }
  });
  return { assets, sessions: Array.from(days, isoDay), fields, origin, repeated, conflicting };

  function fill(plane: Float64Array, cells: Int32Array, values: Float64Array, s: number) {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      if (seriesAt[cell] === s && barAt[cell] === i) plane[cell] = values[i]!;
    }
  }

  function origin(n: number, t: number): Omit<Finding, 'message'> | undefined {
    const cell = n * T + t;
    const from = series[seriesAt[cell]! - 1];
    return from && { path: from.path, row: from.rows[barAt[cell]!]! };
  }
}
