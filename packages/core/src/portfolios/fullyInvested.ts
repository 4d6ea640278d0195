import type { Constrained } from './Constraints.js';

/** Weights of a sum of 1 brought to all equity but the cash kept. */
export const fullyInvested = (weights: Float64Array, { constraints }: Constrained): Float64Array =>
  weights.map((w) => w * (1 - (constraints?.cash ?? 0)));
