import type { Machine } from './Machine.js';

type Values = Float32Array | Float64Array;

/** The kernel of two vectors that stand in arrays from places on: exp(−gamma · |a − b|²), or a · b. */
export function kernelOf(
  kernel: Machine['kernel'],
  gamma: number,
  a: Values,
  fromA: number,
  b: Values,
  fromB: number,
  size: number,
): number {
  let sum = 0;
  if (kernel === 'linear') {
    for (let k = 0; k < size; k++) sum += a[fromA + k]! * b[fromB + k]!;
    return sum;
  }
  for (let k = 0; k < size; k++) sum += (a[fromA + k]! - b[fromB + k]!) ** 2;
  return Math.exp(-gamma * sum);
}
