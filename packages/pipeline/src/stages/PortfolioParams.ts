import type { Fold } from '@foliograph/core';
import type { ModelParams } from './openModels.js';

/** How a spec says what is decided, and when. */
export interface PortfolioParams {
  readonly portfolio: Readonly<Record<string, object>>;
  readonly target: Readonly<Record<string, object>>;
  readonly rebalance: 'every' | 'weekly' | 'monthly' | 'never' | 'on-signal';
  readonly interval?: number;
  readonly tranches?: number;
  readonly price: string;
  readonly folds: readonly Fold[];
  /** Which frozen models forecast for it; absent where it reads stored forecasts, or none. */
  readonly served?: Omit<ModelParams, 'folds'>;
}
