import type { Binned } from './Binned.js';
import type { Growth } from './Growth.js';
import { mostBins } from './mostBins.js';
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
  histogram: Float64Array,
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
    const part = s * mostBins;
    const last = edges[features[s]!]!.length;
    let below = 0;
    for (let b = 0; b < last; b++) {
      const packed = histogram[part + b]!;
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
  return { feature: features[slot]!, bin: amid(histogram, slot * mostBins, bin, edges[features[slot]!]!.length), gain: best - whole, left };
}

/** The middle of the gap of empty bins that begins after one: samples that come later are divided between the two sides. */
function amid(histogram: Float64Array, part: number, bin: number, last: number): number {
  let next = bin + 1;
  while (next < last && histogram[part + next] === 0) next++;
  return (bin + next - 1) >> 1;
}
