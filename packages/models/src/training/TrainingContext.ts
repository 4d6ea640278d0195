import type { RandomStream } from '@foliograph/core';
import type { Engine } from '../engines/Engine.js';
import type { Checkpoints } from './Checkpoints.js';
import type { Epoch, Weight } from './Trained.js';

/** How far a training has come. */
export interface TrainingProgress {
  /** Samples trained on, and those of all epochs; rounds or other parts where a model has no epochs. */
  readonly done: number;
  readonly total: number;
  readonly unit: string;
  /** The epoch that has just ended, counted from 1; absent within one. */
  readonly epoch?: Epoch & { readonly number: number; readonly of: number };
}

/** What a forecast of a trained model may use. */
export interface Computing {
  readonly engine: Engine;
  readonly threads: number;
}

/** What a training may use besides its task: an engine, named randomness, and ways to be watched, stopped and gone on with. */
export interface TrainingContext extends Computing {
  random(...names: readonly (string | number)[]): RandomStream;
  progress(event: TrainingProgress): void;
  readonly signal: AbortSignal;
  /** Where an unfinished training is kept; none where it need not be. */
  readonly checkpoints?: Checkpoints;
  /** Weights to begin with in place of random ones. */
  readonly initial?: ReadonlyMap<string, Weight>;
}
