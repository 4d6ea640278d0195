import type { Figures } from './Figures.js';

/** One equity curve: equity at each session, the first before any return. */
export interface Track {
  readonly seed: number;
  readonly sessions: readonly string[];
  readonly equity: readonly (number | null)[];
  readonly figures: Figures;
  /** Figures over the last year of each session, by the key of their definition; null until a year has passed. */
  readonly rolling?: Readonly<Record<string, readonly (number | null)[]>>;
  /** Figures of the record's spans, in order. */
  readonly spans?: readonly Span[];
}

/** Some calendar years of a record, or some months such as 2003-03, the first and the last included. */
export interface Span {
  readonly from: number | string;
  readonly to: number | string;
  /** Whether it has all its months; absent where spans are calendar years. */
  readonly whole?: boolean;
  readonly sharpe: number | null;
  /** Mean return of a month over its standard deviation. */
  readonly returnToRisk: number | null;
}

/** What one strategy or benchmark came to, over all seeds it was run with. */
export interface TrackedResult {
  readonly name: string;
  readonly kind: 'strategy' | 'benchmark';
  /** One a seed; a benchmark has one. */
  readonly seeds: readonly Track[];
  /** Mean over seeds. */
  readonly figures: Figures;
  /** Sample standard deviation over seeds; left out where there is one seed. */
  readonly deviations?: Figures;
  /** Least and greatest over seeds; left out where there is one seed. */
  readonly lowest?: Figures;
  readonly highest?: Figures;
}
