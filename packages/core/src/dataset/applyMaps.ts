import { applyMap } from '../transforms/applyMap.js';
import type { ElementwiseMap } from '../transforms/Transform.js';

/** A value taken through a chain of maps; NaN stays NaN. */
export function applyMaps(chain: readonly ElementwiseMap[], x: number): number {
  for (const map of chain) x = applyMap(map, x);
  return x;
}
