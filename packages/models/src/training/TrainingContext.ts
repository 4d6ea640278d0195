import type { RandomStream } from '@foliograph/core';
import type { Epoch } from './Trained.js';

/** What a training may use besides its task: named randomness, threads and a way to be watched and stopped. */
export interface TrainingContext {
  random(...names: readonly (string | number)[]): RandomStream;
  readonly threads: number;
  progress(done: number, total: number, epoch: Epoch): void;
  readonly signal: AbortSignal;
}
