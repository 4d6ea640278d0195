import type { CheckedBars } from '../Check.js';
import { around } from './around.js';
import { sameScale } from './sameScale.js';

/** How a day's trading is measured: by shares, by close × volume, by the high over the low. */
export type TradeMeasure = 'volume' | 'value' | 'range';

/** Trading at a cell as a multiple of the median of the thirty bars before it, or on both sides where that is less; NaN where bars do not tell. */
export function tradeAt(bars: CheckedBars, cell: number, measure: TradeMeasure): number {
  const sizeAt = sizeOf(bars, measure);
  if (!sizeAt) return NaN;
  // After a shock more is traded than before it, so that the lesser of both is what was usual.
  const { before, both } = around(cell, bars.sessions.length, sizeAt);
  const usual = before < both ? before : both;
  return usual > 0 ? sizeAt(cell) / usual : NaN;
}

function sizeOf(bars: CheckedBars, measure: TradeMeasure): ((cell: number) => number) | undefined {
  const [volume, close] = [bars.fields.get('volume'), bars.fields.get('close')];
  if (measure === 'volume') return volume && ((cell) => volume[cell]!);
  if (measure === 'value') return volume && close && ((cell) => close[cell]! * volume[cell]!);
  const [high, low] = sameScale(bars, ['high', 'low']) ?? [];
  return high && low && ((cell) => Math.log(high[cell]! / low[cell]!));
}
