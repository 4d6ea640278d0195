import type { Member } from '../member/index.js';
import type { Plane } from '../panel/index.js';
import type { Params, ParamsOf } from '../schema/index.js';

/** Assets and sessions of a plane of prices. */
export interface TargetShape {
  readonly assets: number;
  readonly sessions: number;
  /** 0 where an asset may not be held at a session; absent where each always may. */
  readonly member?: Plane | undefined;
}

/** What a model learns to forecast. */
export interface Target<P extends Params = Params> extends Member<P> {
  /** Sessions from a decision to the end of its label, at an execution lag: what a purge must keep apart. */
  reach(p: ParamsOf<P>, lag: number): number;
  /** Whether a label is told among the assets of its session that may be held, so that it depends on their prices too; of its own asset's alone where absent. */
  readonly amongAssets?: true;
  /** The label of each asset and session from prices at the execution's field; NaN where it is not known. */
  label(prices: Plane, shape: TargetShape, p: ParamsOf<P>, lag: number): Plane;
  /** Whether labels are scaled by the fitted transforms of the features, fitted on the training labels. */
  scaled(p: ParamsOf<P>): boolean;
  /** Whether a forecast says what the price will be at its reach; it does where absent. */
  atReach?(p: ParamsOf<P>): boolean;
  /** The return that a forecast stands for, from the last price. */
  toReturn(forecast: number, price: number): number;
  /** The forecast of no change, from the last price. */
  lastValue(price: number): number;
}

/** Types a target from its parameters. */
export const defineTarget = <P extends Params>(target: Target<P>): Target<P> => target;
