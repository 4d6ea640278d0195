/** Returns of N assets over W sessions, asset-major, none missing. */
export interface Returns {
  readonly values: Float64Array;
  readonly N: number;
  readonly W: number;
}

/** A way to estimate the covariance of returns of one session, N × N and symmetric. */
export interface Covariance {
  readonly summary: string;
  /** Raised whenever the same returns give other bytes than before; it is part of the key of what uses it. */
  readonly version: number;
  estimate(returns: Returns, settings: { readonly halfLife: number }): Float64Array;
}

/** Types an estimator of covariances. */
export const defineCovariance = (covariance: Covariance): Covariance => covariance;
