import type { Member } from '../member/index.js';
import type { Params, ParamsOf } from '../schema/index.js';

/** One feature's fitted map: y = (x' − offset) · scale, where x' is `below` under `low`, `above` over `high`, else x; NaN stays NaN. */
export interface ElementwiseMap {
  readonly low: number;
  readonly high: number;
  readonly below: number;
  readonly above: number;
  readonly offset: number;
  readonly scale: number;
}

/** A transform whose state is learnt from training rows; it is applied while a batch is gathered and written into the frozen graph. */
export interface FittedTransform<P extends Params = Params> extends Member<P> {
  /** `asset`: one state an asset; `pooled`: one for all. */
  per(p: ParamsOf<P>): 'asset' | 'pooled';
  /** Fits one feature of one group on its finite training values, in session order. */
  fit(training: Float64Array, p: ParamsOf<P>): ElementwiseMap;
}

/** A transform without state: each session's section, or each asset's past, alone decides; it runs once, on planes. */
export interface PanelTransform<P extends Params = Params> extends Member<P> {
  /** Gives the new plane of one feature. */
  apply(plane: Float64Array, shape: { assets: number; sessions: number }, p: ParamsOf<P>): Float64Array;
}

export type Transform<P extends Params = Params> = FittedTransform<P> | PanelTransform<P>;

/** Types a transform from its parameters. */
export function defineTransform<P extends Params>(transform: FittedTransform<P>): FittedTransform<P>;
export function defineTransform<P extends Params>(transform: PanelTransform<P>): PanelTransform<P>;
export function defineTransform<P extends Params>(transform: Transform<P>): Transform<P> {
  return transform;
}
