import type { Plane } from '../panel/index.js';

/** Each asset's last known value; NaN before the first. */
export function lastKnown(plane: Plane, T: number): Plane {
  const known = new Float64Array(plane.length);
  let last = NaN;
  for (let i = 0; i < plane.length; i++) {
    if (i % T === 0) last = NaN;
    if (!Number.isNaN(plane[i]!)) last = plane[i]!;
    known[i] = last;
  }
  return known;
}
