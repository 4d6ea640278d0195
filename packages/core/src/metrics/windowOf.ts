import { mean } from '../sample/index.js';
import type { Performance } from './Metric.js';

/** The record from one session to another, both by number and included, as if it were all; what is known of the whole alone (turnover, costs) is missing, and the mean yield is that of its periods. */
export function windowOf(performance: Performance, from: number, to: number): Performance {
  const riskFree = performance.riskFree.subarray(from, to);
  return {
    ...performance,
    equity: performance.equity.subarray(from, to + 1),
    returns: performance.returns.subarray(from, to),
    riskFree,
    meanYield: mean(riskFree),
    benchmark: performance.benchmark.subarray(from, to),
    exposure: performance.exposure.subarray(from, to + 1),
    gross: performance.gross.subarray(from, to + 1),
    turnover: new Float64Array(0),
    costs: NaN,
  };
}
