import type { Orders } from './Orders.js';
import type { DatedNote } from './TargetSeries.js';

export interface BacktestResult {
  /** Equity at the end of each session from the first, after its orders; shorter than the span where ruin ended it. */
  readonly equity: Float64Array;
  readonly cash: Float64Array;
  readonly orders: Orders;
  /** Sum of all fees. */
  readonly fees: number;
  /** Each session at which targets were traded towards, and the traded value over equity before it, two-way: a full switch is 2. The first build-up is in it. */
  readonly rebalances: { readonly session: Int32Array; readonly turnover: Float64Array };
  readonly notes: readonly DatedNote[];
  /** Session at which equity fell to 0 or below and everything was closed. */
  readonly ruin?: number;
}
