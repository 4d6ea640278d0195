import type { Member, Params, ParamsOf, Result } from '@foliograph/core';
import type { Computing, Trained, TrainingContext, TrainingTask } from '../training/index.js';

/** What one model is trained on: one asset, all of them, or those of one sector. */
export type Per = 'asset' | 'pooled' | 'sector';

/** A kind of forecaster. */
export interface Model<P extends Params = Params> extends Member<P> {
  /** Sessions that one forecast looks at. */
  window(p: ParamsOf<P>): number;
  per(p: ParamsOf<P>): Per;
  /** Share of the training part, at its end, kept for validation. */
  validation(p: ParamsOf<P>): number;
  /** Whether random numbers decide what is learnt, so that another seed gives another model; they do where absent. */
  draws?(p: ParamsOf<P>): boolean;
  /** Models of other random numbers whose forecasts are averaged; one where absent. */
  ensemble?(p: ParamsOf<P>): number;
  /** Whether training in a later fold begins with the weights of the fold before. */
  warmStart?(p: ParamsOf<P>): boolean;
  /** Threads with which an engine trains it; absent where none does. */
  threads?(p: ParamsOf<P>): number;
  /** Whether the last bit of a forecast hangs on the batch that it is made in. */
  readonly batchBound?: boolean;
  /** Samples that it learns from at most, where its time grows faster than their number; a task should hold no more. */
  samples?(p: ParamsOf<P>): number;
  train(task: TrainingTask, p: ParamsOf<P>, context: TrainingContext): Promise<Result<Trained>>;
  /** The trained model as ONNX bytes, scaling inside: input `window` [B, W, K] (and `asset` [B] where scaling is per asset of several), output `forecast` [B]. */
  freeze(trained: Trained, task: TrainingTask, p: ParamsOf<P>): Uint8Array;
  /** Forecasts of the trainer's own evaluation for windows ending at `rows`, in label units: what the frozen model must equal. */
  evaluate(trained: Trained, task: TrainingTask, p: ParamsOf<P>, rows: Int32Array, computing: Computing): Promise<Float32Array>;
}

/** Types a model from its parameters. */
export const defineModel = <P extends Params>(model: Model<P>): Model<P> => model;
