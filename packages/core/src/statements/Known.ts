/** What was known of one field of one asset at a moment. */
export interface Known {
  /** Ends of the asset's periods, rising, those to come too. */
  readonly periods: Int32Array;
  /** The value of each as last published; NaN where none was yet. */
  readonly values: Float64Array;
  /** The place of the last period with a value. */
  readonly latest: number;
}
