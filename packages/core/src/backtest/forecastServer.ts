import { type Dataset, type Forecaster, forecastRows, type PlaneForecasterOptions, planeForecaster } from '../dataset/index.js';

/** Forecasts whole windows that end at the given sessions into a plane, in label units; what has no whole window stays as it is. */
export type ForecastServer = (sessions: ArrayLike<number>, plane: Float64Array) => Promise<void>;

/** Serves forecasts of a model over a dataset whose features are the model's, asset by asset, so many windows at once. */
export function forecastServer(dataset: Dataset, forecaster: Forecaster, options: PlaneForecasterOptions = {}): ForecastServer {
  const forecastAt = planeForecaster(dataset, forecaster, options);
  const among = new Uint8Array(dataset.sessions.length);
  return async (sessions, plane) => {
    let [from, to] = [among.length, -1];
    among.fill(0);
    for (let s = 0; s < sessions.length; s++) {
      const session = sessions[s]!;
      among[session] = 1;
      from = Math.min(from, session);
      to = Math.max(to, session);
    }
    await forecastAt(forecastRows(dataset, { window: forecaster.window, from, to, among }), plane);
  };
}
