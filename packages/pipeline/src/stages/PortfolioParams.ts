import type { Fold } from '@foliograph/core';
import type { ContinuedParams } from './continuedReturns.js';
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
  /** Sessions from a decision on whose forecasts are averaged; that of the decision alone where absent. */
  readonly ahead?: number;
  /** How the models go on from bars of their own making; absent where the forecasts of later sessions are read, or none. */
  readonly continued?: ContinuedParams;
}
