import type { Dataset } from './Dataset.js';
import type { Forecaster } from './Forecaster.js';
import { gatherWindows } from './gatherWindows.js';

export interface PlaneForecasterOptions {
  /** Windows forecast at once: enough to fill an engine, few enough to stay in cache. */
  readonly batch?: number;
  /** Cell of the plane at which the dataset's first row lies. */
  readonly shift?: number;
  readonly signal?: AbortSignal;
}

/** Forecasts the windows that end at some rows of a dataset into the cells of a plane, in label units. Throws where the dataset's features are not the model's, or on the signal. */
export function planeForecaster(
  dataset: Dataset,
  forecaster: Forecaster,
  { batch = 1024, shift = 0, signal }: PlaneForecasterOptions = {},
): (ends: Int32Array, plane: Float64Array) => Promise<void> {
  const { sessions, features } = dataset;
  const { window } = forecaster;
  if (features.join() !== forecaster.features.join()) throw new Error('the dataset must hold the features of the model, in its order');
  const T = sessions.length;
  let windows = new Float32Array(0);
  let out = new Float32Array(0);
  let owners = new Int32Array(0);
  return async (ends, plane) => {
    const most = Math.min(batch, ends.length);
    if (out.length < most) {
      windows = new Float32Array(most * window * features.length);
      out = new Float32Array(most);
      owners = new Int32Array(most);
    }
    for (let from = 0; from < ends.length; from += batch) {
      signal?.throwIfAborted();
      const part = ends.subarray(from, from + batch);
      gatherWindows(dataset, part, window, windows);
      for (let i = 0; i < part.length; i++) owners[i] = Math.floor(part[i]! / T);
      await forecaster.forecast(windows, owners, part.length, out);
      for (let i = 0; i < part.length; i++) plane[shift + part[i]!] = out[i]!;
    }
  };
}
