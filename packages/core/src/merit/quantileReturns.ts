import type { Plane } from '../panel/index.js';
import { mean } from '../sample/index.js';
import type { Shape } from './Shape.js';

/** What the groups of a factor earned. */
export interface QuantileReturns {
  /** The mean over sessions of each group's mean return less that of all assets with a group, lowest group first; NaN of a group that never had an asset. */
  readonly means: Float64Array;
  /** Highest group less lowest, by session; NaN where one of them is empty. */
  readonly spread: Float64Array;
}

/** Returns of assets by the group that they are in, those without a return left out. */
export function quantileReturns(
  groups: Uint8Array,
  returns: Plane,
  { sessions: T, count }: Shape & { readonly count: number },
): QuantileReturns {
  const bySession = Array.from({ length: count }, () => new Float64Array(T).fill(NaN));
  const spread = new Float64Array(T).fill(NaN);
  const [sums, counts] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  for (let t = 0; t < T; t++) {
    sums.fill(0);
    counts.fill(0);
    for (let i = t; i < groups.length; i += T) {
      const group = groups[i]!;
      if (group === 0 || !Number.isFinite(returns[i]!)) continue;
      sums[group]! += returns[i]!;
      counts[group]!++;
      sums[0]! += returns[i]!;
      counts[0]!++;
    }
    const level = sums[0]! / counts[0]!;
    for (let q = 1; q <= count; q++) bySession[q - 1]![t] = sums[q]! / counts[q]! - level;
    spread[t] = bySession[count - 1]![t]! - bySession[0]![t]!;
  }
  return { means: Float64Array.from(bySession, (series) => mean(series.filter(Number.isFinite))), spread };
}
