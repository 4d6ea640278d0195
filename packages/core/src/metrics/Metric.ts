/** How figures are computed where the field has more than one way. */
export type Convention = 'standard' | 'liu';

/** A track record: everything that figures are computed from. */
export interface Performance {
  /** Equity at each session, the first before any return. */
  readonly equity: Float64Array;
  /** Simple return of each period, one fewer than equity. */
  readonly returns: Float64Array;
  /** Annual risk-free yield at the start of each period. */
  readonly riskFree: Float64Array;
  /** Mean of all annual risk-free yields quoted within the span, both ends included. */
  readonly meanYield: number;
  readonly periodsPerYear: number;
  readonly convention: Convention;
  /** Traded notional over equity before it, at each rebalance; the first build-up left out. Empty where nothing is traded. */
  readonly turnover: Float64Array;
}

/** One figure of a track record. */
export interface Metric {
  /** As a table's head has it. */
  readonly title: string;
  /** Where it stands among the others in a table, from 1. */
  readonly rank: number;
  readonly summary: string;
  readonly version: number;
  /** As a reader would write it. */
  readonly formula: string;
  readonly unit: 'fraction' | 'ratio';
  /** NaN where the record is too short to have it. */
  of(performance: Performance): number;
}

/** Types a metric. */
export const defineMetric = (metric: Metric): Metric => metric;
