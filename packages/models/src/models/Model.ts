import type { Member, Params, ParamsOf, Result } from '@foliograph/core';
import type { Trained, TrainingContext, TrainingTask } from '../training/index.js';

/** A kind of forecaster. */
export interface Model<P extends Params = Params> extends Member<P> {
  /** Sessions that one forecast looks at. */
  window(p: ParamsOf<P>): number;
  /** `asset`: one model an asset; `pooled`: one for all. */
  per(p: ParamsOf<P>): 'asset' | 'pooled';
  /** Share of the training part, at its end, kept for validation. */
  validation(p: ParamsOf<P>): number;
  train(task: TrainingTask, p: ParamsOf<P>, context: TrainingContext): Promise<Result<Trained>>;
  /** The trained model as ONNX bytes, scaling inside: input `window` [B, W, K] (and `asset` [B] where scaling is per asset of several), output `forecast` [B]. */
  freeze(trained: Trained, task: TrainingTask, p: ParamsOf<P>): Uint8Array;
  /** Forecasts of the trainer's own evaluation for windows ending at `rows`, in label units: what the frozen model must equal. */
  evaluate(trained: Trained, task: TrainingTask, p: ParamsOf<P>, rows: Int32Array): Promise<Float32Array>;
}

/** Types a model from its parameters. */
export const defineModel = <P extends Params>(model: Model<P>): Model<P> => model;
