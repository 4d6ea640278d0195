import type { CheckedBars } from '../Check.js';
import { around } from './around.js';
import { sameScale } from './sameScale.js';

/** How much was traded on a day against what is usual near it; NaN where bars do not tell. */
export interface Trade {
  readonly volume: number;
  /** Of close × volume. */
  readonly value: number;
  /** Of the high over the low. */
  readonly range: number;
}

/** Trading at a cell as multiples of the median of the thirty bars before it, or on both sides where that is less. */
export function tradeAt(bars: CheckedBars, cell: number): Trade {
  const T = bars.sessions.length;
  const multiple = (sizeAt: (at: number) => number) => {
    // After a shock more is traded than before it, so that the lesser of both is what was usual.
    const { before, both } = around(cell, T, sizeAt);
    const usual = before < both ? before : both;
    return usual > 0 ? sizeAt(cell) / usual : NaN;
  };
  const volume = bars.fields.get('volume');
  const close = bars.fields.get('close')!;
  const planes = sameScale(bars, ['high', 'low']);
  return {
    volume: volume ? multiple((at) => volume[at]!) : NaN,
    value: volume ? multiple((at) => close[at]! * volume[at]!) : NaN,
    range: planes ? multiple((at) => Math.log(planes[0]![at]! / planes[1]![at]!)) : NaN,
  };
}
