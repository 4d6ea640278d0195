import { type CheckedBars, defineCheck } from './Check.js';
import { eachCell } from './eachCell.js';
import { sameScale } from './sameScale.js';

/** Adjusted prices are rounded, each by itself. */
const tolerance = 1e-6;

/** Bars whose open or close lies outside their low and high by more than 1e-6 of the price; none where one is missing or high and low are exchanged. */
export const outsideRange = defineCheck({
  summary: 'An open and a close lie between the low and the high of their bar.',
  severity: 'warning',
  plural: 'opens and closes outside their bar',
  find(bars, found) {
    for (const field of ['open', 'close']) findOf(field, bars, found);
  },
});

function findOf(field: string, bars: CheckedBars, found: (n: number, t: number, message: string) => void): void {
  const planes = sameScale(bars, [field, 'low', 'high']);
  if (!planes) return;
  const [price, low, high] = planes as [Float64Array, Float64Array, Float64Array];
  eachCell(bars, (cell, n, t) => {
    const [p, l, h] = [price[cell]!, low[cell]!, high[cell]!];
    const slack = tolerance * Math.abs(p);
    if (l <= h && (p < l - slack || p > h + slack)) found(n, t, `the ${field} ${p} lies outside the bar from ${l} to ${h}`);
  });
}
