import type { Member } from '../member/index.js';
import type { Params, ParamsOf } from '../schema/index.js';

/** A named quantity of each asset and session, written as a formula over fields. */
export interface Factor<P extends Params = Params> extends Member<P> {
  /** Sessions before the first value of its main line; read from the formula where left out. */
  lookback?(p: ParamsOf<P>): number;
  /** Its formula; where it has several lines, one each under its name, the main one first. */
  formula(p: ParamsOf<P>): string | Readonly<Record<string, string>>;
  /** Formulas of the same meaning over other fields, tried in turn where the data lack a field of `formula`. */
  otherwise?(p: ParamsOf<P>): readonly string[];
  /** Who first wrote the formula or whose conventions it follows, for docs. */
  readonly source?: string;
  /** Values depend on the session that the data begin with, such as those of a running sum. */
  readonly fromStart?: true;
}

/** Types a factor from its parameters. */
export const defineFactor = <P extends Params>(factor: Factor<P>): Factor<P> => factor;
