import type { RandomStream } from '@foliograph/core';
import { elements } from '../graph/index.js';
import type { WeightSpec } from './Network.js';

/** The first values of a weight, uniform within its bound. */
export function initialWeight({ shape, bound }: WeightSpec, random: RandomStream): Float32Array {
  const values = new Float32Array(elements(shape));
  if (bound > 0) for (let i = 0; i < values.length; i++) values[i] = (2 * random.uniform() - 1) * bound;
  return values;
}
