import type { Member } from '../member/index.js';
import type { Params, ParamsOf } from '../schema/index.js';

/** What is done where an asset has no bar, or its trading was suspended. A price is never made 0. */
export interface GapPolicy<P extends Params = Params> extends Member<P> {
  /** Sessions that the last close stands in for prices at most. */
  carried(p: ParamsOf<P>): number;
  /** Sessions up to a decision that must all have a bar for the asset to be in the universe. */
  whole(p: ParamsOf<P>): number;
}

/** Types a policy from its parameters. */
export const defineGapPolicy = <P extends Params>(policy: GapPolicy<P>): GapPolicy<P> => policy;
