import type { Costs } from '@foliograph/core';

/** How a spec says that targets are traded; costs are among it. */
export interface TradingParams extends Costs {
  readonly capital: number;
  readonly lag: number;
  readonly price: string;
  readonly volumeShare?: number;
  readonly lot?: number;
  readonly unfilled?: 'cancel' | 'carry';
  readonly interest?: number;
  readonly delisting?: { readonly after: number; readonly recovery: number };
}
