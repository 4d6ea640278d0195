import type { Dataset, Forecaster } from '../dataset/index.js';
import { gatherWindows } from '../dataset/index.js';

/** Forecasts whole windows that end at the given sessions into a plane, in label units; what has no whole window stays as it is. */
export type ForecastServer = (sessions: ArrayLike<number>, plane: Float64Array) => Promise<void>;

/** Serves forecasts of a model over a dataset whose features are the model's, so many windows at once. */
export function forecastServer(
  dataset: Dataset,
  forecaster: Forecaster,
  { batch = 1024 }: { readonly batch?: number } = {},
): ForecastServer {
  const { assets, sessions: days, features, rows } = dataset;
  const { window } = forecaster;
  if (features.join() !== forecaster.features.join()) throw new Error('the dataset must hold the features of the model, in its order');
  const [N, T, K] = [assets.length, days.length, features.length];
  const windows = new Float32Array(batch * window * K);
  const out = new Float32Array(batch);
  const ends = new Int32Array(batch);
  const owners = new Int32Array(batch);
  return async (sessions, plane) => {
    let count = 0;
    for (let s = 0; s < sessions.length; s++) {
      for (let n = 0; n < N; n++) {
        const end = n * T + sessions[s]!;
        if (!isWhole(sessions[s]!, end)) continue;
        ends[count] = end;
        owners[count++] = n;
        if (count === batch) await flush();
      }
    }
    await flush();

    async function flush(): Promise<void> {
      if (count === 0) return;
      gatherWindows(dataset, ends.subarray(0, count), window, windows);
      await forecaster.forecast(windows, owners, count, out);
      for (let i = 0; i < count; i++) plane[ends[i]!] = out[i]!;
      count = 0;
    }
  };

  function isWhole(session: number, end: number): boolean {
    if (session < window - 1) return false;
    for (let i = (end - window + 1) * K; i < (end + 1) * K; i++) if (!Number.isFinite(rows[i])) return false;
    return true;
  }
}
