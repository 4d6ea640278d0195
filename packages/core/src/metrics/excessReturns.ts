import type { Performance } from './Metric.js';

/** Return of each period above the risk-free yield of its start: r − ((1 + y)^(1/p) − 1). */
export function excessReturns({ returns, riskFree, periodsPerYear }: Performance): Float64Array {
  const excess = new Float64Array(returns.length);
  let [last, growth] = [0, 0];
  for (let i = 0; i < excess.length; i++) {
    const y = riskFree[i]!;
    // Yields stand still for most periods, and a power costs more than all else here.
    if (y !== last) [last, growth] = [y, (1 + y) ** (1 / periodsPerYear) - 1];
    excess[i] = returns[i]! - growth;
  }
  return excess;
}
