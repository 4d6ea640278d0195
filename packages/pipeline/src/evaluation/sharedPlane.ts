import type { Plane } from '@foliograph/core';

/** The plane in memory that threads share; itself where it lies there already. */
export function sharedPlane(plane: Plane): Plane {
  if (plane.buffer instanceof SharedArrayBuffer) return plane;
  const copy = new Float64Array(new SharedArrayBuffer(plane.byteLength));
  copy.set(plane);
  return copy;
}
