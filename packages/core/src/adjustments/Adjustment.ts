import type { Member } from '../member/index.js';
import type { Plane } from '../panel/index.js';
import type { Params, ParamsOf } from '../schema/index.js';

/** How prices are said to be adjusted: for nothing, for splits, or for splits and dividends. */
export type AdjustmentClaim = 'none' | 'split' | 'full';

export interface AdjustedFields {
  /** N × T planes, asset-major. */
  readonly fields: ReadonlyMap<string, Plane>;
  readonly sessions: number;
}

/** What a user says of the prices that a source gives, and what is made of them. */
export interface Adjustment<P extends Params = Params> extends Member<P> {
  /** What prices are once it was applied. */
  readonly claim: AdjustmentClaim;
  /** Fields that the source must give. */
  reads(p: ParamsOf<P>): readonly string[];
  /** The fields after adjustment, in the order given, new ones last; those that it does not touch are the same planes. */
  apply(given: AdjustedFields, p: ParamsOf<P>): ReadonlyMap<string, Plane>;
}

/** Types an adjustment from its parameters. */
export const defineAdjustment = <P extends Params>(adjustment: Adjustment<P>): Adjustment<P> => adjustment;
