import type { Performance } from './Metric.js';

/** Return of each period less the benchmark's; empty without a benchmark. */
export const activeReturns = ({ returns, benchmark }: Performance): Float64Array => benchmark.map((b, i) => returns[i]! - b);
