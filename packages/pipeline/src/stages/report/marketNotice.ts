import type { Notice } from '@foliograph/report';

/** What a reader must know of a market that is no real one, before any figure. */
export const marketNotice = (label: string): Notice => ({
  name: 'Synthetic market',
  detail: `These results are of a ${label}: its prices are made by a program, and say nothing of any real market.`,
});
