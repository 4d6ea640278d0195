import type { Fold } from '@foliograph/core';

/** How a spec says what is decided, and when. */
export interface PortfolioParams {
  readonly portfolio: Readonly<Record<string, object>>;
  readonly target: Readonly<Record<string, object>>;
  readonly rebalance: 'every' | 'weekly' | 'monthly' | 'never' | 'on-signal';
  readonly interval?: number;
  readonly tranches?: number;
  readonly price: string;
  readonly folds: readonly Fold[];
}
