import type { ElementwiseMap } from '../transforms/Transform.js';

/** The value that a chain of maps takes to `y`; what was clipped stays at its bound, and a map of scale 0 gives its offset. */
export function invertMaps(chain: readonly ElementwiseMap[], y: number): number {
  for (let i = chain.length - 1; i >= 0; i--) {
    const { offset, scale } = chain[i]!;
    y = (scale === 0 ? 0 : y / scale) + offset;
  }
  return y;
}
