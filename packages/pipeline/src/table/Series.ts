/** The bars of one asset in one file, in its order. */
export interface Series {
  readonly asset: string;
  readonly path: string;
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** The row of the file that each bar stands in. */
  readonly rows: Int32Array;
  readonly fields: ReadonlyMap<string, Float64Array>;
}
