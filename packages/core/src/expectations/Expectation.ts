import type { Returns } from '../covariances/Covariance.js';

/** What is known when returns are to be expected. */
export interface Known {
  readonly returns: Returns;
  /** Predicted returns; where the expectation needs them. */
  readonly forecast?: Float64Array;
  /** Sessions that a forecast is over. */
  readonly horizon: number;
}

/** A way to say what return to expect of each asset in one session. */
export interface Expectation {
  readonly summary: string;
  /** Raised whenever the same input gives other bytes than before; it is part of the key of what uses it. */
  readonly version: number;
  readonly needsForecast: boolean;
  expect(known: Known): Float64Array;
}

/** Types an expectation. */
export const defineExpectation = (expectation: Expectation): Expectation => expectation;
