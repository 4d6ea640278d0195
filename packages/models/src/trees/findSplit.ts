import type { Binned } from './Binned.js';
import type { Growth } from './Growth.js';
import type { Histogram } from './Histogram.js';
import type { Packing } from './Packing.js';

/** Where a node is best divided. */
export interface Split {
  readonly feature: number;
  readonly bin: number;
  /** Fall of the sum of squared errors, in the whole numbers of the packing. */
  readonly gain: number;
  /** Packed sum of what goes left. */
  readonly left: number;
}

/** Splits that only rounding tells from none are none. */
const noise = 1e-12;

/** The split of a node with the packed sum `total` that lowers the sum of squared errors most, the first of equals; undefined where none is allowed. */
export function findSplit(
  { parts }: Histogram,
  features: Int32Array,
  { edges }: Pick<Binned, 'edges'>,
  total: number,
  { unit, scale }: Packing,
  { minSamplesLeaf, minGain, lambda }: Growth,
): Split | undefined {
  const perUnit = 1 / unit;
  const sum = Math.floor(total * perUnit);
  const count = total - sum * unit;
  const whole = (sum * sum) / (count + lambda);
  let best = whole * (1 + noise) + minGain * scale * scale;
  let [slot, bin, left] = [-1, 0, 0];
  for (let s = 0; s < features.length; s++) {
    const part = parts[s]!;
    const last = edges[features[s]!]!.length;
    let below = 0;
    for (let b = 0; b < last; b++) {
      const packed = part[b]!;
      if (packed === 0) continue;
      below += packed;
      const sumBelow = Math.floor(below * perUnit);
      const countBelow = below - sumBelow * unit;
      if (countBelow < minSamplesLeaf) continue;
      const countAbove = count - countBelow;
      if (countAbove < minSamplesLeaf) break;
      const sumAbove = sum - sumBelow;
      const score = (sumBelow * sumBelow) / (countBelow + lambda) + (sumAbove * sumAbove) / (countAbove + lambda);
      if (score > best) [best, slot, bin, left] = [score, s, b, below];
    }
  }
  if (slot < 0) return undefined;
  return { feature: features[slot]!, bin: amid(parts[slot]!, bin), gain: best - whole, left };
}

/** The middle of the gap of empty bins that begins after one: samples that come later are divided between the two sides. */
function amid(part: Float64Array, bin: number): number {
  let next = bin + 1;
  while (next < part.length && part[next] === 0) next++;
  return (bin + next - 1) >> 1;
}
