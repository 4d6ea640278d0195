/** A fact about one session that a reader of the results must know. */
export interface DatedNote {
  /** Index into the panel's sessions. */
  readonly session: number;
  readonly note: string;
}

/** What a portfolio rule decided over time. */
export interface TargetSeries {
  /** Indices of the deciding sessions, rising. */
  readonly sessions: Int32Array;
  /** Share of equity in asset n by decision d at d * N + n, the rest is cash; a row of NaN trades nothing. */
  readonly weights: Float64Array;
  readonly notes: readonly DatedNote[];
}
