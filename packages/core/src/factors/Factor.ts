import type { Member } from '../member/index.js';
import type { Params, ParamsOf } from '../schema/index.js';

/** A named quantity of each asset and session, written as a formula over fields. */
export interface Factor<P extends Params = Params> extends Member<P> {
  /** Sessions before the first value. */
  lookback(p: ParamsOf<P>): number;
  formula(p: ParamsOf<P>): string;
}

/** Types a factor from its parameters. */
export const defineFactor = <P extends Params>(factor: Factor<P>): Factor<P> => factor;
