import { type Fold, forecastRows, gatherWindows, selectFeatures } from '@foliograph/core';
import { averaged, openForecaster, type Per } from '@foliograph/models';
import { datasetFromArrow, planeToArrow } from '../arrow/index.js';
import { groupsOf } from './groupsOf.js';
import { defineStage } from './Stage.js';

interface PredictParams {
  readonly per: Per;
  /** Models whose forecasts are averaged. */
  readonly members: number;
  readonly folds: readonly Fold[];
}

/** Windows forecast at once: enough to fill the engine, few enough to stay in cache. */
const BATCH = 1024;

/** Forecasts in label units of every asset and session with a whole window: each fold's test by its own models, all before the first test by the first fold's. */
export const predict = defineStage<PredictParams>({
  summary: 'Forecasts of the frozen models.',
  version: 1,
  deterministic: true,
  heavy: true,
  async run({ dataset = [], models = [], sector = [], facts = [] }, { per, members, folds }, context) {
    const whole = datasetFromArrow(await dataset[0]!.bytes('dataset.arrow'));
    const { assets, sessions } = whole;
    const plane = new Float64Array(assets.length * sessions.length).fill(NaN);
    const groups = await groupsOf(per, whole, sector, facts);
    for (const [f, fold] of folds.entries()) {
      const from = f === 0 ? 0 : fold.testFrom;
      const to = folds[f + 1] ? folds[f + 1]!.testFrom - 1 : sessions.length - 1;
      for (const [g, group] of groups.entries()) {
        // Trained models come group by group, each with its folds, each with the members of its ensemble.
        const first = (g * folds.length + f) * members;
        const forecasters = models.slice(first, first + members).map(async (model) => openForecaster(await model.bytes('model.onnx')));
        const forecaster = averaged(await Promise.all(forecasters));
        // A model knows the factors that the screening of its fold kept.
        const own = selectFeatures(group.dataset, forecaster.features);
        const rows = forecastRows(own, { window: forecaster.window, from, to }).filter(group.has);
        const out = new Float32Array(BATCH);
        const windows = new Float32Array(BATCH * forecaster.window * own.features.length);
        for (let start = 0; start < rows.length; start += BATCH) {
          context.signal.throwIfAborted();
          const ends = rows.subarray(start, start + BATCH);
          gatherWindows(own, ends, forecaster.window, windows);
          const owners = Int32Array.from(ends, (row) => Math.floor(row / sessions.length));
          await forecaster.forecast(windows, owners, ends.length, out);
          for (let i = 0; i < ends.length; i++) plane[group.from + ends[i]!] = out[i]!;
        }
        await forecaster.close();
        context.progress({ done: f * groups.length + g + 1, total: folds.length * groups.length, unit: 'models' });
      }
    }
    await context.write('forecasts.arrow', planeToArrow({ assets, sessions, plane }));
    return { ok: true, value: {} };
  },
});
