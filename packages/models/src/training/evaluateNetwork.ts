import { inFloat32, unscale } from '../scaling/index.js';
import { evaluateRows } from './evaluateRows.js';
import type { Network } from './Network.js';
import { openEvaluator } from './openEvaluator.js';
import type { Trained } from './Trained.js';
import type { Computing } from './TrainingContext.js';
import type { TrainingTask } from './TrainingTask.js';

/** Forecasts of a trained network for windows that end at the rows, in label units; NaN where a window holds a value that is not finite. */
export async function evaluateNetwork(
  network: Network,
  { weights }: Trained,
  { dataset, scaling }: TrainingTask,
  window: number,
  rows: Int32Array,
  computing: Computing,
): Promise<Float32Array> {
  const source = { dataset, window, scaling: inFloat32(scaling, dataset) };
  const evaluator = await openEvaluator(network, { window, features: dataset.features.length }, computing);
  try {
    evaluator.use(weights);
    const scaled = await evaluateRows(evaluator, source, rows);
    const groupOf = (row: number) => (source.scaling.groups > 1 ? Math.floor(row / dataset.sessions.length) : 0);
    return scaled.map((forecast, i) => unscale(forecast, source.scaling.label, groupOf(rows[i]!)));
  } finally {
    await evaluator.close();
  }
}
