import type { Performance } from './Metric.js';

/** Return of each period above the risk-free yield of its start: r − ((1 + y)^(1/p) − 1). */
export const excessReturns = ({ returns, riskFree, periodsPerYear }: Performance): Float64Array =>
  returns.map((r, i) => r - ((1 + riskFree[i]!) ** (1 / periodsPerYear) - 1));
