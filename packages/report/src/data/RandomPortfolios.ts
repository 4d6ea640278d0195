import type { Figures } from './Figures.js';

/** Random portfolios of a strategy's rule, and where one seed of it stands among them. */
export interface RandomPortfolios {
  readonly result: string;
  readonly seed: number;
  /** How many were drawn. */
  readonly portfolios: number;
  /** Percentile of each figure of the strategy among theirs, 0 to 100. */
  readonly percentiles: Figures;
  readonly sessions: readonly string[];
  /** What one unit of capital grew to by each session; shorter than the sessions where ruin ended it. */
  readonly growth: readonly number[];
  /** The same of the random portfolios, by the share of them in per cent that is below it, rising. */
  readonly quantiles: readonly { readonly share: number; readonly growth: readonly number[] }[];
  /** Returns of each session after the first, of the strategy and of the random portfolios; absent where the test is too long to draw them. */
  readonly returns?: {
    readonly own: readonly number[];
    readonly quantiles: readonly { readonly share: number; readonly values: readonly number[] }[];
  };
  /** Quantiles of figures of theirs, by the key of their definition. */
  readonly told: Readonly<Record<string, readonly { readonly share: number; readonly value: number | null }[]>>;
  /** Figures of each of them that has one, by the key of their definition. */
  readonly draws: Readonly<Record<string, readonly number[]>>;
}
