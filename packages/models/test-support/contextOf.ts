import { stream } from '@foliograph/core';
import type { Epoch, TrainingContext } from '../src/index.js';

/** A context whose randomness depends on the seed alone, and that calls `watch` after each epoch. */
export const contextOf = (
  seed = 1,
  watch: (done: number, epoch: Epoch) => void = () => {},
  signal = new AbortController().signal,
): TrainingContext => ({
  random: (...names) => stream(seed, ...names),
  threads: 1,
  progress: (done, _, epoch) => watch(done, epoch),
  signal,
});
