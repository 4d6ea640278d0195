import { leftOut } from '@foliograph/core';
import { inFloat32, unscale } from '../scaling/index.js';
import { gatherInputs } from '../training/gatherInputs.js';
import type { Trained, TrainingTask } from '../training/index.js';
import { fromWeights } from './ensemble.js';
import { sumTrees } from './sumTrees.js';

const chunk = 512;

/** Forecasts of trained trees for windows that end at the rows, in label units; NaN where a window holds a value that is not finite, or is of an asset that the scaling has no maps for. */
export function evaluateTrees({ weights }: Trained, { dataset, scaling }: TrainingTask, W: number, rows: Int32Array): Float32Array {
  const ensemble = fromWeights(weights);
  const source = { dataset, window: W, scaling: inFloat32(scaling, dataset) };
  const { groups, label } = source.scaling;
  const K = dataset.features.length;
  const T = dataset.sessions.length;
  const without = new Set(leftOut(scaling, groups));
  const windows = new Float32Array(W * chunk * K);
  const forecasts = new Float32Array(rows.length);
  for (let from = 0; from < rows.length; from += chunk) {
    const count = Math.min(chunk, rows.length - from);
    gatherInputs(source, { rows, from, count }, chunk, windows);
    sumTrees(ensemble, { windows, size: chunk, features: K }, forecasts.subarray(from, from + count));
    for (let i = from; i < from + count; i++) {
      const group = groups > 1 ? Math.floor(rows[i]! / T) : 0;
      const whole = !without.has(group) && dataset.rows.subarray((rows[i]! - W + 1) * K, (rows[i]! + 1) * K).every(Number.isFinite);
      forecasts[i] = whole ? unscale(forecasts[i]!, label, group) : NaN;
    }
  }
  return forecasts;
}
