import type { Planes } from './Planes.js';

/** A field's plane, made where it is not there yet. */
export function planeOf({ fields, N, T }: Planes, field: string): Float64Array {
  const plane = fields.get(field) ?? new Float64Array(N * T).fill(NaN);
  fields.set(field, plane);
  return plane;
}
