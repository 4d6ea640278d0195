/** What weights must keep to. */
export interface Limits {
  /** Least and largest weight of each asset; both finite. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Bounds on weighted sums: of all weights, of a group's, of expected returns. */
  readonly sums: readonly SumLimit[];
  /** Largest sum of absolute weights. */
  readonly gross?: number;
  /** Largest sum of absolute changes of what is held. */
  readonly turnover?: { readonly held: Float64Array; readonly most: number };
}

/** Bounds on a weighted sum of weights; either may be infinite. */
export interface SumLimit {
  readonly coefficients: Float64Array;
  readonly lower: number;
  readonly upper: number;
}
