import type { Plane } from '../panel/index.js';
import type { TargetSeries } from './TargetSeries.js';

export interface BacktestInput {
  readonly assets: readonly string[];
  /** Prices that holdings are valued at, at the end of each session. */
  readonly marks: Plane;
  /** Prices that orders are filled at, not after the session's marks; the same plane as `marks` where they are filled at the close. */
  readonly fills: Plane;
  /** 0 where an asset cannot be traded although it has a price, such as one carried through a suspension. */
  readonly trading?: Plane | undefined;
  /** Indices of the first and last session of the record, both included. */
  readonly first: number;
  readonly last: number;
  readonly targets: TargetSeries;
  /** Sessions from a decision to the filling of its orders; 0 fills them at the prices that were decided on. */
  readonly lag: number;
  readonly capital: number;
  /** Proportional cost of buying and of selling, in basis points of the traded value. */
  readonly costs: { readonly bps: number };
  /** Whether fees and unfilled sales may be paid with borrowed cash even where the targets borrow none. */
  readonly leverage?: boolean;
}
