import { type ListingSpan, listingSpans } from './listingSpans.js';
import type { MarketShape } from './MarketShape.js';

/** Who stands behind an asset's name from session `first` to before `end`. */
export interface Company extends ListingSpan {
  readonly asset: number;
  /** Whether it took up the name of one that had ended. */
  readonly successor: boolean;
}

/** Fewest sessions after an end in which its name is taken up. */
const least = 40;

/** The companies of a market: one an asset, in their order, then those that take up the names of the first `reused` assets that ended, from the middle of what was left. */
export function companies(shape: MarketShape, T: number, seed: number): Company[] {
  const own = listingSpans(shape, T, seed).map(({ first, end }, asset): Company => ({ asset, first, end, successor: false }));
  const free = own.filter(({ end }) => T - end >= least).slice(0, shape.reused ?? 0);
  return [...own, ...free.map(({ asset, end }): Company => ({ asset, first: Math.ceil((end + T) / 2), end: T, successor: true }))];
}
