import { stream } from '@foliograph/core';
import { type Epoch, onnx, type TrainingContext } from '../src/index.js';

export const computing = { engine: onnx, threads: 1 };

/** A context whose randomness depends on the seed alone, and that calls `watch` after each epoch. */
export const contextOf = (
  seed = 1,
  watch: (done: number, epoch: Epoch) => void = () => {},
  signal = new AbortController().signal,
): TrainingContext => ({
  ...computing,
  random: (...names) => stream(seed, ...names),
  progress: ({ epoch }) => {
    if (epoch) watch(epoch.number, { loss: epoch.loss, validation: epoch.validation });
  },
  signal,
});
