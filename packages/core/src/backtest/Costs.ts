/** What trading and holding cost. */
export interface Costs {
  /** Commission on buys and sales, in basis points of the traded value. */
  readonly bps: number;
  /** Commission for each unit, in money, on top. */
  readonly perShare?: number;
  /** Least commission of an order, in money. */
  readonly minimum?: number;
  /** Duty on buys and on sales, in basis points of the traded value; no part of the commission and its minimum. */
  readonly buyDuty?: number;
  readonly sellDuty?: number;
  /** How much worse than the quoted price an order is filled, in basis points. */
  readonly slippage?: number;
  /** Fee of borrowing what is sold short, a year, as a fraction of its value. */
  readonly borrow?: number;
}
