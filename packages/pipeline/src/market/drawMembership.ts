import { type RandomStream, stream } from '@foliograph/core';
import { type ListingSpan, listingSpans } from './listingSpans.js';
import type { MarketShape } from './MarketShape.js';

/** An asset's time in the index, as sessions from `first` to before `end`; `end` is that after the last where it still belongs to it. */
export interface MemberSpan extends ListingSpan {
  readonly asset: number;
}

/** Sessions between reviews of the index, and the share of members that leave at each though they go on trading. */
const review = 63;
const turnover = 0.05;

/** Members of an index in the order of their first sessions: `members` at every session, or all there are; who ends is replaced on that session, and some are at each review. */
export function drawMembership(shape: MarketShape, T: number, seed: number): MemberSpan[] {
  const { members = Math.ceil(shape.assets / 2) } = shape;
  const spans = listingSpans(shape, T, seed);
  const random = stream(seed, 'market', 'membership');
  const since = new Map<number, number>();
  const spells: MemberSpan[] = [];
  const leave = (asset: number, end: number) => {
    spells.push({ asset, first: since.get(asset)!, end });
    since.delete(asset);
  };
  const eventful = new Set(spans.flatMap(({ first, end }) => [first, end]));
  for (let t = 0; t < T; t++) {
    const reviewed = t > 0 && t % review === 0;
    if (!reviewed && !eventful.has(t)) continue;
    for (const asset of [...since.keys()]) if (spans[asset]!.end === t) leave(asset, t);
    const free = spans.flatMap(({ first, end }, asset) => (first <= t && t < end && !since.has(asset) ? [asset] : []));
    if (reviewed) {
      const replaced = Math.min(free.length, Math.ceil(turnover * since.size));
      for (let k = 0; k < replaced; k++) leave(drawn([...since.keys()], random), t);
    }
    while (since.size < members && free.length > 0) since.set(free.splice(random.integer(free.length), 1)[0]!, t);
  }
  for (const asset of [...since.keys()]) leave(asset, T);
  return spells.sort((a, b) => a.first - b.first || a.asset - b.asset);
}

const drawn = (items: readonly number[], random: RandomStream): number => items[random.integer(items.length)]!;
