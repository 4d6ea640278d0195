import { markLimits, type Plane } from '@foliograph/core';
import type { MarketChoice } from '../marketOf.js';
import { marketOf } from '../marketOf.js';

/** Sessions on which each asset closed at its market's limit, up and down; none where the market has no limits or the data no high and low. */
export function limitPlanes(choice: MarketChoice, fields: ReadonlyMap<string, Plane>, sessions: number): ReadonlyMap<string, Plane> {
  const limit = marketOf(choice)?.limit;
  const [close, high, low] = ['close', 'high', 'low'].map((field) => fields.get(field));
  if (!limit || !close || !high || !low) return new Map();
  const up = new Float64Array(close.length);
  const down = new Float64Array(close.length);
  for (let start = 0; start < close.length; start += sessions) {
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
}
