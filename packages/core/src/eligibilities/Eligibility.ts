import type { Member } from '../member/index.js';
import type { Plane } from '../panel/index.js';
import type { Params, ParamsOf } from '../schema/index.js';
import type { Timing } from './Timing.js';

/** What a rule judges assets by. */
export interface EligibilityInput {
  readonly assets: readonly string[];
  /** Number of sessions. */
  readonly sessions: number;
  /** The fields of the first of the rule's combinations that the data hold whole. */
  readonly fields: ReadonlyMap<string, Plane>;
  /** 1 where an asset was traded, else 0. */
  readonly traded: Plane;
  /** 1 where the universe and the rules before this one leave an asset in. */
  readonly among: Plane;
  /** Indices of the sessions that are judged, rising; marks of others are not looked at. */
  readonly decisions: Int32Array;
}

/** A rule by which an asset may be held or not, from what is known at the close of a session. */
export interface Eligibility<P extends Params = Params> extends Member<P> {
  /** Combinations of fields that it can work with, the best first. */
  reads(p: ParamsOf<P>): readonly (readonly string[])[];
  /** Whether it looks at how high prices stand, which adjustment for later splits and dividends changes. */
  readonly level: boolean;
  /** 1 where an asset is in, 0 where it is out, NaN where too little is known to tell; of a session nothing later is used. */
  mark(input: EligibilityInput, p: ParamsOf<P>): Plane;
}

/** Types a rule from its parameters, which say by `timing` when it judges; it cannot do so every month and on one day alone. */
export const defineEligibility = <P extends Params>(rule: Eligibility<P>): Eligibility<P> => ({
  ...rule,
  check(p) {
    const { every, asOf } = p as Timing;
    if (every !== undefined && asOf !== undefined) {
      const message = `a choice of ${asOf} alone is not made again every ${every}`;
      return { field: 'every', message, remedy: 'leave out `every` or `as-of`' };
    }
    return rule.check?.(p);
  },
});
