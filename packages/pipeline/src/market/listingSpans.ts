import { shuffle, stream } from '@foliograph/core';
import type { MarketShape } from './MarketShape.js';

/** The sessions an asset is listed for: from `first` to before `end`. */
export interface ListingSpan {
  readonly first: number;
  readonly end: number;
}

/** When each asset is listed: the declared shares of them, chosen at random, start after the first session and end before the last. */
export function listingSpans({ assets: N, listings, delistings }: MarketShape, T: number, seed: number): ListingSpan[] {
  const random = stream(seed, 'market', 'listing');
  const chosen = (share: number) => {
    const order = shuffle(
      Array.from({ length: N }, (_, n) => n),
      random,
    );
    return new Set(order.slice(0, Math.round(share * N)));
  };
  const late = chosen(listings);
  const early = chosen(delistings);
  return Array.from({ length: N }, (_, n) => {
    const [start, life] = [random.uniform(), random.uniform()];
    const first = late.has(n) ? 1 + Math.floor(start * 0.75 * (T - 1)) : 0;
    // At least a quarter of what is left, so that most of those that end can be learnt from.
    return { first, end: early.has(n) ? Math.min(T - 1, first + Math.ceil((0.25 + 0.75 * life) * (T - 1 - first))) : T };
  });
}
