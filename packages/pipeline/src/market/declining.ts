import { periodsPerYear } from '@foliograph/core';
import type { Company } from './companies.js';
import type { MarketShape } from './MarketShape.js';
import type { SimulatedReturns } from './simulateReturns.js';

/** The returns with what leavers lose before they go: `decline` of their value evenly over their last year, or their life where it is shorter, and `crash` on their last session. */
export function declining(
  simulated: SimulatedReturns,
  companies: readonly Company[],
  { decline = 0, crash = 0 }: Pick<MarketShape, 'decline' | 'crash'>,
  T: number,
): SimulatedReturns {
  if (decline === 0 && crash === 0) return simulated;
  const returns = simulated.returns.slice();
  for (const { asset: n, first, end } of companies) {
    if (end === T) continue;
    const begin = Math.max(first + 1, end - periodsPerYear.daily);
    for (let t = begin; t < end; t++) returns[n * T + t]! += Math.log(1 - decline) / (end - begin);
    if (end - first > 1) returns[n * T + end - 1]! += Math.log(1 - crash);
  }
  return { ...simulated, returns };
}
