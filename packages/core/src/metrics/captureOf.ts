import type { Performance } from './Metric.js';

/** Compound return over the periods that are asked for, over the benchmark's, of a period or a year by the convention; NaN where there is none or the benchmark stood still. */
export function captureOf({ returns, benchmark, periodsPerYear, convention }: Performance, counts: (b: number) => boolean): number {
  let [own, other, n] = [1, 1, 0];
  for (let i = 0; i < benchmark.length; i++) {
    if (!counts(benchmark[i]!)) continue;
    own *= 1 + returns[i]!;
    other *= 1 + benchmark[i]!;
    n++;
  }
  const power = (convention.captures === 'year' ? periodsPerYear : 1) / n;
  return n > 0 ? (Math.max(0, own) ** power - 1) / (other ** power - 1) : NaN;
}
