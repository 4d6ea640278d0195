import type { Plane } from '../panel/index.js';
import type { Costs } from './Costs.js';
import type { TargetSeries } from './TargetSeries.js';

/** A market, and the terms on which an account trades in it. */
export interface AccountTerms {
  readonly assets: readonly string[];
  /** Prices that holdings are valued at, at the end of each session. */
  readonly marks: Plane;
  /** Prices that orders are filled at, not after the session's marks; the same plane as `marks` where they are filled at the close. */
  readonly fills: Plane;
  /** 0 where an asset cannot be traded although it has a price, such as one carried through a suspension. */
  readonly trading?: Plane | undefined;
  /** 1 where trading is known to be suspended, so that a missing price is no sign of a delisting. */
  readonly suspended?: Plane | undefined;
  /** 1 where the price stands at its limit: nobody sells at the upper one, nobody buys at the lower one. */
  readonly limits?: { readonly up: Plane; readonly down: Plane } | undefined;
  /** The share of a session's traded units that one order may be of. */
  readonly volume?: { readonly units: Plane; readonly share: number } | undefined;
  /** Units that orders are whole multiples of, except those that close a holding; any number where left out. */
  readonly lot?: number | undefined;
  /** Whether the market's refusals and the volume leave orders standing until they are filled or the next decision. */
  readonly carries?: boolean | undefined;
  /** Sessions without a price, those of a suspension left out, after which a holding is taken out at a share of its last price; held on at its last price where left out. */
  readonly delisting?: { readonly after: number; readonly recovery: number } | undefined;
  readonly capital: number;
  readonly costs: Costs;
  /** Interest on cash, a year, as a fraction; paid where cash is below 0. */
  readonly interest?: number | undefined;
  /** What a year's rates are divided by; needed where there are any. */
  readonly periodsPerYear?: number | undefined;
  /** Whether fees and unfilled sales may be paid with borrowed cash even where the targets borrow none. */
  readonly leverage?: boolean | undefined;
}

export interface BacktestInput extends AccountTerms {
  /** Indices of the first and last session of the record, both included. */
  readonly first: number;
  readonly last: number;
  readonly targets: TargetSeries;
  /** Sessions from a decision to the filling of its orders; 0 fills them at the prices that were decided on. */
  readonly lag: number;
}
