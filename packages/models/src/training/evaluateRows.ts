import { gatherInputs, type Source } from './gatherInputs.js';
import type { Evaluator } from './openEvaluator.js';

const chunk = 512;

/** Scaled forecasts of the windows that end at the rows; NaN where a window holds a value that is not finite. */
export async function evaluateRows(evaluator: Evaluator, source: Source, rows: Int32Array): Promise<Float32Array> {
  const { window: W } = source;
  const K = source.dataset.features.length;
  const windows = new Float32Array(Math.min(chunk, rows.length) * W * K);
  const forecasts = new Float32Array(rows.length);
  for (let from = 0; from < rows.length; from += chunk) {
    const B = Math.min(chunk, rows.length - from);
    const batch = windows.subarray(0, W * B * K);
    const finite = gatherInputs(source, { rows, from, count: B }, B, batch);
    forecasts.set(await evaluator.forecast(batch), from);
    // The LSTM kernel turns NaN into a number.
    if (!finite) for (let b = 0; b < B; b++) if (!isComplete(batch, b, B, K)) forecasts[from + b] = NaN;
  }
  return forecasts;
}

/** Whether all of sample b in a batch [W, B, K] is finite. */
function isComplete(batch: Float32Array, b: number, B: number, K: number): boolean {
  for (let at = b * K; at < batch.length; at += B * K) {
    for (let k = 0; k < K; k++) if (!Number.isFinite(batch[at + k]!)) return false;
  }
  return true;
}
