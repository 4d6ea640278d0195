/** Filled orders in the order of their filling, a column each. */
export interface Orders {
  /** Index into the panel's sessions. */
  readonly session: Int32Array;
  readonly asset: Int32Array;
  /** Units bought, negative where sold. */
  readonly quantity: Float64Array;
  readonly price: Float64Array;
  readonly fee: Float64Array;
}
