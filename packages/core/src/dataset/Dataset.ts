/** Rows of features and labels: the features of asset n at session t lie at (n * T + t) * K, so a window is one contiguous slice. */
export interface Dataset {
  readonly assets: readonly string[];
  readonly sessions: readonly string[];
  readonly features: readonly string[];
  /** N * T * K, unscaled; NaN is missing. */
  readonly rows: Float32Array;
  /** N * T labels, unscaled; NaN is unknown. */
  readonly labels: Float64Array;
}

/** Ends of windows (row index n * T + t) by what they may be used for. */
export interface Samples {
  readonly training: Int32Array;
  readonly validation: Int32Array;
}
