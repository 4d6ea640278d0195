import type { ElementwiseMap } from '../transforms/Transform.js';

/** A value taken through a chain of maps; NaN stays NaN. */
export function applyMaps(chain: readonly ElementwiseMap[], x: number): number {
  for (const { low, high, below, above, offset, scale } of chain) x = ((x < low ? below : x > high ? above : x) - offset) * scale;
  return x;
}
