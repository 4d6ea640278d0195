import type { RandomStream } from '@foliograph/core';

/** Fills a dropout's mask: 0 for a share of the elements, 1 / (1 − share) for the others. */
export function drawMask(out: Float32Array, share: number, random: RandomStream): Float32Array {
  const kept = 1 / (1 - share);
  for (let i = 0; i < out.length; i++) out[i] = random.uniform() < share ? 0 : kept;
  return out;
}
