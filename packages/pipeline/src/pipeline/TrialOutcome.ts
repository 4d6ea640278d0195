import type { Json } from '../json/index.js';
import type { Spread } from './spreadOf.js';

/** A figure of a trial over seeds, and its place among all trials, from 1; null where it has none. */
export type RankedSpread = Spread & { readonly rank: number | null };

/** What came of one trial. */
export interface TrialOutcome {
  /** What it lays over the spec, by path. */
  readonly settings: { readonly [path: string]: Json };
  readonly strategy: string;
  readonly test: RankedSpread;
  /** Absent where its forecasts are not validated. */
  readonly validation?: RankedSpread;
}

/** As long as it is not known how it compares with others. */
export type Unranked = Omit<TrialOutcome, 'test' | 'validation'> & { readonly test: Spread; readonly validation?: Spread };
