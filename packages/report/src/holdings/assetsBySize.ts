import { type Holdings, known } from '../data/index.js';

/** What one asset's share of equity was over the sessions where it is known; NaN where it never is. */
export interface HeldAsset {
  readonly name: string;
  /** Its column in the weights. */
  readonly column: number;
  readonly mean: number;
  /** Mean of the absolute weight. */
  readonly size: number;
  readonly low: number;
  readonly high: number;
  /** Share of sessions with a positive weight. */
  readonly long: number;
  readonly short: number;
}

/** The assets by mean absolute weight, the largest first, equal ones in the data's order and unknown ones last. */
export function assetsBySize({ assets, weights }: Holdings): readonly HeldAsset[] {
  const N = assets.length;
  const [count, sum, size, long, short] = Array.from({ length: 5 }, () => new Float64Array(N)) as Five;
  const low = new Float64Array(N).fill(Infinity);
  const high = new Float64Array(N).fill(-Infinity);
  for (const row of weights)
    for (let n = 0; n < N; n++) {
      const weight = row[n];
      if (!known(weight)) continue;
      count[n]!++;
      sum[n]! += weight;
      size[n]! += Math.abs(weight);
      if (weight > 0) long[n]!++;
      if (weight < 0) short[n]!++;
      if (weight < low[n]!) low[n] = weight;
      if (weight > high[n]!) high[n] = weight;
    }
  const held = assets.map((name, n): HeldAsset => {
    const per = (total: Float64Array) => total[n]! / count[n]!;
    const or = (extreme: Float64Array) => (count[n] === 0 ? NaN : extreme[n]!);
    return { name, column: n, mean: per(sum), size: per(size), low: or(low), high: or(high), long: per(long), short: per(short) };
  });
  const order = ({ size }: HeldAsset) => (Number.isNaN(size) ? -1 : size);
  return held.sort((a, b) => order(b) - order(a) || a.column - b.column);
}

type Five = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
