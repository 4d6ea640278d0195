import type { Member } from '../member/index.js';
import type { FactorProfile } from '../merit/index.js';
import type { Params, ParamsOf } from '../schema/index.js';
import type { TrainingPart } from './trainingPart.js';

/** What a screen says of one factor; a figure is NaN where there is none. */
export interface ScreenedFactor extends FactorProfile {
  readonly factor: string;
  readonly kept: boolean;
  /** Why, in words. */
  readonly reason: string;
  /** Sessions, or assets, that have a coefficient. */
  readonly count: number;
  /** Mean of the coefficients. */
  readonly ic: number;
  readonly deviation: number;
  /** Mean over standard deviation, not annualised. */
  readonly ratio: number;
  /** Of the mean over sessions; where assets are tested one by one, the mean of their |t|. */
  readonly t: number;
  /** Of the mean over sessions, two-sided; NaN where assets are tested one by one. */
  readonly p: number;
  /** The p-value adjusted for the number of factors; NaN where false discoveries are not bounded. */
  readonly adjusted: number;
  /** Share of the assets on which it is significant; NaN where sessions are tested. */
  readonly share: number;
  /** Mean coefficient against returns over other horizons. */
  readonly decay: readonly { readonly horizon: number; readonly ic: number }[];
}

/** What a screen came to. */
export interface Screened {
  /** Factors kept, in the order of the spec. */
  readonly kept: readonly string[];
  /** One a factor, in the order of the spec. */
  readonly table: readonly ScreenedFactor[];
  /** Where none is kept, which one was closest, and what it fell short of. */
  readonly closest?: string;
}

/** A way to choose among factors by what the training part says of them. */
export interface Screen<P extends Params = Params> extends Member<P> {
  /** Whether it keeps all without a look, so that nothing is run. */
  readonly keepsAll: boolean;
  screen(part: TrainingPart, p: ParamsOf<P>): Screened;
}

/** Types a screen from its parameters. */
export const defineScreen = <P extends Params>(screen: Screen<P>): Screen<P> => screen;
