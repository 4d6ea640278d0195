import { type Forecaster, fail, gatherWindows, ok, type Params, type ParamsOf, type Result } from '@foliograph/core';
import type { Model } from '../models/Model.js';
import type { Computing, Trained, TrainingTask } from '../training/index.js';

export interface Parity {
  /** Largest difference in label units. */
  readonly absolute: number;
  /** The same, relative to the largest forecast. */
  readonly relative: number;
}

/** Beyond this the frozen model is not the trained one: float32 keeps 7 digits. */
const tolerance = 1e-4;
const chunk = 4096;

/** A trained model with what it was trained on. */
export interface TrainedModel<P extends Params> {
  readonly model: Model<P>;
  readonly trained: Trained;
  readonly task: TrainingTask;
  readonly p: ParamsOf<P>;
}

/** Largest difference between the trainer's forecasts and the frozen model's for windows that end at the rows; a problem where it is beyond 1e-4 of the largest forecast, or only one of them is missing. */
export async function parity<P extends Params>(
  { model, trained, task, p }: TrainedModel<P>,
  rows: Int32Array,
  forecaster: Forecaster,
  computing: Computing,
): Promise<Result<Parity>> {
  const T = task.dataset.sessions.length;
  const expected = await model.evaluate(trained, task, p, rows, computing);
  const frozen = new Float32Array(rows.length);
  for (let from = 0; from < rows.length; from += chunk) {
    const ends = rows.subarray(from, from + chunk);
    const windows = gatherWindows(task.dataset, ends, forecaster.window);
    await forecaster.forecast(
      windows,
      ends.map((row) => Math.floor(row / T)),
      ends.length,
      frozen.subarray(from, from + ends.length),
    );
  }
  const [absolute, largest] = difference(expected, frozen);
  const relative = absolute === 0 ? 0 : absolute / largest;
  if (relative <= tolerance) return ok({ absolute, relative });
  return fail(`${task.name}: the frozen model differs from the trained one by ${absolute} (${relative} of the largest forecast)`);
}

/** Largest difference and largest magnitude; both infinite where one has a value and the other has none. */
function difference(a: Float32Array, b: Float32Array): [number, number] {
  let [absolute, largest] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]!) !== Number.isNaN(b[i]!)) return [Infinity, 1];
    if (Number.isNaN(a[i]!)) continue;
    absolute = Math.max(absolute, Math.abs(a[i]! - b[i]!));
    largest = Math.max(largest, Math.abs(a[i]!), Math.abs(b[i]!));
  }
  return [absolute, largest];
}
