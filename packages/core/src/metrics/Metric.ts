import type { Convention } from '../conventions/Convention.js';

/** A track record: everything that figures are computed from. */
export interface Performance {
  /** Equity at each session, the first before any return; it ends where nothing was left. */
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
  /** Simple return of the benchmark over each period; empty where there is none. */
  readonly benchmark: Float64Array;
  /** Share of equity that assets make up at each session, short ones negative; empty where it is not known. */
  readonly exposure: Float64Array;
  /** Value of all that is held over equity at each session, short ones positive; empty where it is not known. */
  readonly gross: Float64Array;
  /** All costs of trading; NaN where they are not known. */
  readonly costs: number;
}

/** One figure of a track record. */
export interface Metric {
  /** As a table's head has it. */
  readonly title: string;
  /** Where it stands among the others in a table, from 1. */
  readonly rank: number;
  /** The table it belongs to. */
  readonly group: 'return' | 'risk' | 'drawdown' | 'benchmark' | 'trading';
  /** Whether it is shown wherever a record is told in one line. */
  readonly main?: boolean;
  readonly summary: string;
  readonly version: number;
  /** As a reader would write it, with p periods a year. */
  readonly formula: string;
  /** The formula under a convention that has another one. */
  readonly under?: (convention: Convention) => string | undefined;
  /** How it is brought to a year; absent where it is not. */
  readonly annualised?: 'compounded' | '× p' | '× √p' | 'by years';
  /** Who first wrote it down or whose way it follows, where it is not everybody's. */
  readonly source?: string;
  readonly unit: 'fraction' | 'ratio' | 'count';
  /** Whether less of it is better. */
  readonly less?: true;
  /** Whether it changes when the same returns come in another order. */
  readonly ordered?: boolean;
  /** Whether reports also draw it over the last year of every session. */
  readonly rolling?: boolean;
  /** NaN where the record is too short to have it. */
  of(performance: Performance): number;
}

/** Types a metric. */
export const defineMetric = (metric: Metric): Metric => metric;
