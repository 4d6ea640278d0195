import type { Member } from '../member/index.js';
import type { Plane } from '../panel/index.js';
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

/** The planes a panel transform works on. */
export interface PlaneView {
  readonly assets: number;
  readonly sessions: number;
  /** The sessions' days; absent where nothing that is asked depends on them. */
  readonly days?: readonly string[] | undefined;
  /** 1 where an asset belongs to a session's section, else 0; absent where all always do. */
  readonly member?: Plane | undefined;
  /** What the transform reads besides the feature, by the formula it asked with. */
  readonly read?: ReadonlyMap<string, Plane>;
}

interface EitherTransform<P extends Params> extends Member<P> {
  /** Whether it learns a state from the training rows of a fold, or runs once, on planes: a member may do either, by its parameters. */
  kind(p: ParamsOf<P>): 'fitted' | 'panel';
  /** Whether a value that it gives depends on later sessions; papers do so, nobody can trade so. */
  looksAhead?(p: ParamsOf<P>): boolean;
}

/** A transform whose state is learnt from training rows; it is applied while a batch is gathered and written into the frozen graph. */
export interface FittedTransform<P extends Params = Params> extends EitherTransform<P> {
  /** `asset`: one state an asset; `pooled`: one for all. */
  per(p: ParamsOf<P>): 'asset' | 'pooled';
  /** Whether all it does is to leave assets out, by an offset that is NaN; labels are none of its business. */
  readonly leavesOut?: true;
  /** Fits one feature of one group on its finite training values, in session order; `cells` counts those that are missing too. */
  fit(training: Float64Array, p: ParamsOf<P>, cells?: number): ElementwiseMap;
}

/** A transform without state: each session's section, or each asset's past, alone decides, unless it says that it looks ahead; it runs once, on planes. */
export interface PanelTransform<P extends Params = Params> extends EitherTransform<P> {
  /** Whether it looks at sections, so that it must know their members. */
  sections?(p: ParamsOf<P>): boolean;
  /** Formulas over the panel's fields, such as a field's name, whose planes it reads besides the feature. */
  reads?(p: ParamsOf<P>): readonly string[];
  /** Gives the new plane of one feature. */
  apply(plane: Plane, view: PlaneView, p: ParamsOf<P>): Plane;
}

/** A transform that is either, by its parameters. */
export interface ElementwiseTransform<P extends Params = Params> extends FittedTransform<P>, PanelTransform<P> {}

export type Transform<P extends Params = Params> = FittedTransform<P> | PanelTransform<P> | ElementwiseTransform<P>;

/** Types a transform from its parameters. */
export function defineTransform<P extends Params>(transform: ElementwiseTransform<P>): ElementwiseTransform<P>;
export function defineTransform<P extends Params>(transform: FittedTransform<P>): FittedTransform<P>;
export function defineTransform<P extends Params>(transform: PanelTransform<P>): PanelTransform<P>;
export function defineTransform<P extends Params>(transform: Transform<P>): Transform<P> {
  return transform;
}
