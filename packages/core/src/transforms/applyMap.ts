import type { ElementwiseMap } from './Transform.js';

/** A value taken through one map; NaN stays NaN. */
export const applyMap = ({ low, high, below, above, offset, scale }: ElementwiseMap, x: number): number =>
  ((x < low ? below : x > high ? above : x) - offset) * scale;
