import { makeDataset, stream } from '@foliograph/core';
import { modelSet, onnx, openForecaster, withDefaults } from '@foliograph/models';

/** A small LSTM trained on a sine wave, frozen to ONNX bytes and served again from them: its forecast of the next value. */
export async function nextOfASine(): Promise<{ forecast: number; truth: number }> {
  const T = 200;
  const wave = Float64Array.from({ length: T }, (_, t) => Math.sin(t / 5));
  const labels = Float64Array.from({ length: T }, (_, t) => (t + 1 < T ? wave[t + 1]! : NaN));
  const dataset = makeDataset({
    assets: ['wave'],
    sessions: Array.from(wave, (_, t) => `day ${t}`),
    features: ['value'],
    planes: [wave],
    labels,
  });
  const samples = { training: Int32Array.from({ length: T - 25 }, (_, i) => i + 20), validation: new Int32Array(0) };
  const scaling = { per: 'pooled', features: [[[]]], label: [[]] } as const;
  const task = { name: 'wave', dataset, samples, scaling };
  const params = withDefaults(modelSet.lstm, { window: 12, layers: [16], epochs: 60, learningRate: 0.01, validation: 0, patience: 0 });
  const trained = await modelSet.lstm.train(task, params, {
    random: (...names) => stream(1, ...names),
    engine: onnx,
    threads: 1,
    signal: new AbortController().signal,
    progress: () => {},
  });
  if (!trained.ok) throw new Error(trained.problems[0]!.message);
  const forecaster = await openForecaster(modelSet.lstm.freeze(trained.value, task, params));
  const out = new Float32Array(1);
  await forecaster.forecast(Float32Array.from(wave.slice(T - 12)), Int32Array.of(0), 1, out);
  await forecaster.close();
  return { forecast: out[0]!, truth: Math.sin(T / 5) };
}
