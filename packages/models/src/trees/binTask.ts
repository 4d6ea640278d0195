import { fail, ok, type Result } from '@foliograph/core';
import { inFloat32 } from '../scaling/index.js';
import { gatherLabels } from '../training/gatherLabels.js';
import type { TrainingTask } from '../training/index.js';
import { whereNotFinite } from '../training/whereNotFinite.js';
import type { Binned } from './Binned.js';
import { binSamples } from './binSamples.js';

/** Samples in bins with their scaled labels. */
export interface Labelled {
  readonly binned: Binned;
  readonly labels: Float64Array;
}

/** The training part in bins, and the validation part in the same ones; a problem where there are no samples or a value is not finite. */
export function binTask(
  { name, dataset, samples, scaling }: TrainingTask,
  window: number,
  bins: number,
): Result<{ training: Labelled; validation: Labelled }> {
  if (samples.training.length === 0) {
    return fail(`${name}: no complete window of ${window} sessions with a known label lies in the training part`, {
      remedy: 'use a shorter window or an earlier start, or leave the asset out of the universe',
    });
  }
  const source = { dataset, window, scaling: inFloat32(scaling, dataset) };
  const labelled = (rows: Int32Array, within: number | readonly Float32Array[]): Labelled | undefined => {
    const labels = new Float32Array(rows.length);
    const binned = gatherLabels(source, { rows, from: 0, count: rows.length }, { ranksLabels: false }, labels)
      ? binSamples(source, rows, within)
      : undefined;
    return binned && { binned, labels: Float64Array.from(labels) };
  };
  const training = labelled(samples.training, bins);
  const validation = training && labelled(samples.validation, training.binned.edges);
  if (validation) return ok({ training, validation });
  const where = whereNotFinite(source, samples.training) ?? whereNotFinite(source, samples.validation);
  return fail(`${name}: ${where}`, { remedy: 'every window and label of a sample must be complete and finite' });
}
