import type { Plane } from '../panel/index.js';

/** A plane made asset by asset with a kernel of series. */
export function byAsset(plane: Plane, T: number, kernel: (x: Float64Array, out: Float64Array) => unknown): Plane {
  const made = new Float64Array(plane.length);
  for (let start = 0; start < plane.length; start += T) kernel(plane.subarray(start, start + T), made.subarray(start, start + T));
  return made;
}
