/** Daily bars of one symbol as a feed answered, in its order. */
export interface Answer {
  /** Absent where the feed does not say it. */
  readonly currency?: string;
  /** Days since 1970-01-01 in the exchange's time zone, rising. */
  readonly days: Int32Array;
  /** The row of the answer that each bar stands in, from 0. */
  readonly rows: Int32Array;
  readonly fields: ReadonlyMap<string, Float64Array>;
}
