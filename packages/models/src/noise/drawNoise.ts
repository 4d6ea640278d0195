import type { RandomStream } from '@foliograph/core';
import { modulus, type Noise, rounds } from './Noise.js';

/** The hash of `count` values that a stream decides. */
export function drawNoise(random: RandomStream, count: number): Noise {
  const draw = () => 1 + random.integer(modulus - 1);
  return { coefficients: Float32Array.from({ length: count }, draw), keys: Float32Array.from({ length: 2 * rounds }, draw) };
}
