import type { Dataset, Member, Params, ParamsOf, RandomStream, Result, Samples, Scaling } from '@foliograph/core';

/** What one model is trained on: the rows of its own assets alone. */
export interface TrainingTask {
  /** Name in messages, such as "lstm of AAPL". */
  readonly name: string;
  readonly dataset: Dataset;
  readonly samples: Samples;
  readonly scaling: Scaling;
}

/** One epoch of a training. */
export interface Epoch {
  readonly loss: number;
  /** NaN without a validation part. */
  readonly validation: number;
}

/** A float32 tensor, row-major. */
export interface Weight {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface Trained {
  readonly weights: ReadonlyMap<string, Weight>;
  readonly epochs: readonly Epoch[];
  /** The epoch whose weights were kept, counted from 1; 0 where nothing is trained. */
  readonly best: number;
}

/** What a training may use besides its task: named randomness, threads and a way to be watched and stopped. */
export interface TrainingContext {
  random(...names: readonly (string | number)[]): RandomStream;
  readonly threads: number;
  progress(done: number, total: number, epoch: Epoch): void;
  readonly signal: AbortSignal;
}

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
