import { markLimits, type Plane } from '@foliograph/core';
import type { MarketChoice } from '../marketOf.js';
import { marketOf } from '../marketOf.js';

type Planes = ReadonlyMap<string, Plane>;

/** Marks sessions on which each asset closed at its market's limit, up and down; undefined where the market has no limits or the data no close, high and low. */
export function limitPlanes(choice: MarketChoice, given: ReadonlySet<string>, sessions: number): ((fields: Planes) => Planes) | undefined {
  const limit = marketOf(choice)?.limit;
  if (!limit || !['close', 'high', 'low'].every((field) => given.has(field))) return undefined;
  return (fields) => {
    const cells = fields.get('close')!.length;
    const up = new Float64Array(cells);
    const down = new Float64Array(cells);
    for (let start = 0; start < cells; start += sessions) {
      const own = new Map([...fields].map(([field, plane]) => [field, plane.subarray(start, start + sessions)]));
      const marks = markLimits(
        {
          close: own.get('close')!,
          high: own.get('high')!,
          low: own.get('low')!,
          preclose: own.get('preclose'),
          trading: own.get('trading'),
        },
        limit(own),
      );
      up.set(marks.up, start);
      down.set(marks.down, start);
    }
    return new Map([
      ['limit_up', up],
      ['limit_down', down],
    ]);
  };
}
