/** The assets and days that planes go over. */
export interface Domain {
  /** In the order of their code points. */
  readonly assets: readonly string[];
  /** In rising order, counted from 1970-01-01. */
  readonly days: Int32Array;
  /** How many bars there are, those that stand twice too. */
  readonly bars: number;
}
