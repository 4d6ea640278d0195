import { inFloat32, unscale } from '../scaling/index.js';
import { gatherInputs } from '../training/gatherInputs.js';
import type { TrainingTask } from '../training/index.js';

const chunk = 512;

/** Forecasts in label units of the windows that end at the rows, from those that `forecast` gives of scaled windows [B, W, K]; NaN where a window holds a value that is not finite. */
export async function forecastWindows(
  { dataset, scaling }: Pick<TrainingTask, 'dataset' | 'scaling'>,
  window: number,
  rows: Int32Array,
  forecast: (windows: Float32Array, count: number) => Promise<Float32Array> | Float32Array,
): Promise<Float32Array> {
  const source = { dataset, window, scaling: inFloat32(scaling, dataset) };
  const size = window * dataset.features.length;
  const windows = new Float32Array(Math.min(chunk, rows.length) * size);
  const forecasts = new Float32Array(rows.length);
  for (let from = 0; from < rows.length; from += chunk) {
    const count = Math.min(chunk, rows.length - from);
    const whole = Array.from({ length: count }, (_, b) =>
      gatherInputs(source, { rows, from: from + b, count: 1 }, 1, windows.subarray(b * size, (b + 1) * size)),
    );
    const scaled = await forecast(windows.subarray(0, count * size), count);
    for (let b = 0; b < count; b++) {
      const group = source.scaling.groups > 1 ? Math.floor(rows[from + b]! / dataset.sessions.length) : 0;
      forecasts[from + b] = whole[b] ? unscale(scaled[b]!, source.scaling.label, group) : NaN;
    }
  }
  return forecasts;
}
