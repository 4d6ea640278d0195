import type { Member } from '../member/index.js';
import type { Params, ParamsOf } from '../schema/index.js';

/** What rules of one place of trading tell that prices alone do not. */
export interface Market<P extends Params = Params> extends Member<P> {
  /** IANA name of the exchange's time zone. */
  readonly timeZone: string;
  /** The last day on which statements for a period may be published; days are counted from 1970-01-01. */
  deadline(periodEnd: number, p: ParamsOf<P>): number;
  /**
   * Largest move from the previous close to a close of the day, as a fraction, for each cell of the asset's series; NaN where none applies. Absent where the market has no price limits.
   * `series` holds fields of one asset, such as `special_treatment`; a field that the data lack is absent.
   */
  limit?(series: ReadonlyMap<string, Float64Array>, p: ParamsOf<P>): Float64Array;
}

/** Types a market from its parameters. */
export const defineMarket = <P extends Params>(market: Market<P>): Market<P> => market;
