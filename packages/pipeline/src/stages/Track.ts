/** A track record beside its equity: what was traded, and what a reader must know. */
export interface TrackNotes {
  /** Equity before the first orders. */
  readonly capital: number;
  /** Traded value over equity before it at each rebalance, the first build-up among them. */
  readonly turnover: readonly number[];
  /** Commissions and duties. */
  readonly fees: number;
  /** Those, slippage and borrow fees. */
  readonly costs: number;
  readonly orders: number;
  readonly notes: readonly { readonly session: string; readonly note: string }[];
  /** The day on which nothing was left. */
  readonly ruin?: string;
}

/** Equity, cash and the value of all that is held, short ones positive, at each session. */
export interface Track {
  readonly sessions: readonly string[];
  readonly equity: Float64Array;
  readonly cash: Float64Array;
  readonly gross: Float64Array;
}
