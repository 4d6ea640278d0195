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
    // The LSTM kernel turns NaN into a number, and a bound an infinity.
    if (!finite) for (let b = 0; b < B; b++) if (!isComplete(source, rows[from + b]!)) forecasts[from + b] = NaN;
  }
  return forecasts;
}

function isComplete({ dataset, window }: Source, end: number): boolean {
  const K = dataset.features.length;
  for (let at = (end - window + 1) * K; at < (end + 1) * K; at++) if (!Number.isFinite(dataset.rows[at]!)) return false;
  return true;
}
