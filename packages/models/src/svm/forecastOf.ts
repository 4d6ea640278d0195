import { kernelOf } from './kernelOf.js';
import type { Machine } from './Machine.js';

/** What a machine forecasts of the input that stands in an array from a place on, in float64. */
export function forecastOf({ kernel, gamma, coefficients, vectors, intercept }: Machine, inputs: Float32Array, from: number): number {
  const size = vectors.length / coefficients.length;
  let sum = intercept;
  for (let v = 0; v < coefficients.length; v++) {
    sum += coefficients[v]! * kernelOf(kernel, gamma, inputs, from, vectors, v * size, size);
  }
  return sum;
}
