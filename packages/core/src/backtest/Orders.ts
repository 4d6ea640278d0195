/** Filled orders in the order of their filling, a column each. */
export interface Orders {
  /** Index into the panel's sessions. */
  readonly session: Int32Array;
  readonly asset: Int32Array;
  /** Units that were to be bought, negative where sold. */
  readonly wanted: Float64Array;
  /** Units bought, negative where sold. */
  readonly quantity: Float64Array;
  /** Price paid or got, slippage in it. */
  readonly price: Float64Array;
  /** Commission and duty. */
  readonly fee: Float64Array;
  /** Money lost to a price worse than the quoted one; no part of the fee. */
  readonly slippage: Float64Array;
  /** Index into `orderReasons`. */
  readonly reason: Uint8Array;
}

/** Orders of which nothing was filled. */
export type UnfilledOrders = Pick<Orders, 'session' | 'asset' | 'wanted' | 'reason'>;
