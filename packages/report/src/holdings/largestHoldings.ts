import { type Holdings, known } from '../data/index.js';

/** One asset's share of equity over time, or that of several together. */
export interface HeldAsset {
  readonly name: string;
  readonly weights: readonly (number | null)[];
  /** Mean of the absolute weight over the sessions where it is known. */
  readonly size: number;
}

/** The `count` assets with the largest mean absolute weight, largest first (equal ones in the data's order), and the indices of the others. */
export function largestHoldings({ assets, weights }: Holdings, count: number): { shown: readonly HeldAsset[]; others: readonly number[] } {
  const size = assets.map((_, n) => meanSize(weights, n));
  const order = assets.map((_, n) => n).sort((a, b) => size[b]! - size[a]! || a - b);
  const shown = order.slice(0, count).map((n) => ({ name: assets[n]!, weights: weights.map((row) => row[n] ?? null), size: size[n]! }));
  return { shown, others: order.slice(count) };
}

function meanSize(weights: Holdings['weights'], n: number): number {
  let sum = 0;
  let count = 0;
  for (const row of weights) {
    const weight = row[n];
    if (!known(weight)) continue;
    sum += Math.abs(weight);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
