import type { Orders, UnfilledOrders } from './Orders.js';
import type { DatedNote } from './TargetSeries.js';

/** Money of each session from the first of the record. */
export interface SessionLedger {
  /** Equity at the end of each session, after its orders; shorter than the span where ruin ended it. */
  readonly equity: Float64Array;
  readonly cash: Float64Array;
  /** Value of all that is held, shorts counted as positive, and as negative. */
  readonly gross: Float64Array;
  readonly net: Float64Array;
  /** Value traded at quoted prices. */
  readonly traded: Float64Array;
  readonly commission: Float64Array;
  readonly duty: Float64Array;
  readonly slippage: Float64Array;
  /** Fee paid for what was short since the session before. */
  readonly borrow: Float64Array;
  /** Interest got on the cash of the session before; below 0 where paid. */
  readonly interest: Float64Array;
}

/** A track record without its orders. */
export interface Simulation extends SessionLedger {
  /** Sum of commissions and duties. */
  readonly fees: number;
  /** Each session at which targets were traded towards, and the traded value over equity before it, two-way: a full switch is 2. The first build-up is in it; what is filled later of its orders counts to it. */
  readonly rebalances: { readonly session: Int32Array; readonly turnover: Float64Array };
  readonly notes: readonly DatedNote[];
  /** Session at which equity fell to 0 or below and everything was closed. */
  readonly ruin?: number;
}

export interface BacktestResult extends Simulation {
  readonly orders: Orders;
  readonly unfilled: UnfilledOrders;
}
