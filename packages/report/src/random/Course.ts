import type { RandomPortfolios } from '../data/index.js';
import type { Unit } from '../format/index.js';

/** What is drawn of random portfolios over time: the strategy, and quantiles of theirs. */
export interface Course {
  label(name: string): string;
  readonly unit: Unit;
  /** The value that all are measured from. */
  readonly base: number;
  sessions(one: RandomPortfolios): readonly string[];
  own(one: RandomPortfolios): readonly number[];
  quantiles(one: RandomPortfolios): readonly { readonly share: number; readonly values: readonly number[] }[];
}
