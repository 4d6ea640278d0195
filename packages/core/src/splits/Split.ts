import type { Member } from '../member/index.js';
import type { Params, ParamsOf } from '../schema/index.js';

/** Session indices of one fold: training labels end at or before `trainTo`; decisions are tested from `testFrom` to `testTo`, both included. */
export interface Fold {
  readonly trainFrom: number;
  readonly trainTo: number;
  readonly testFrom: number;
  readonly testTo: number;
  /** Every how manieth session models learn from; every one where absent. */
  readonly every?: number;
}

/** A way to divide sessions into training and test. */
export interface Split<P extends Params = Params> extends Member<P> {
  /** Throws RangeError with the remedy where the sessions cannot be divided so. */
  folds(sessions: readonly string[], p: ParamsOf<P>): readonly Fold[];
}

/** Types a split from its parameters. */
export const defineSplit = <P extends Params>(split: Split<P>): Split<P> => split;
