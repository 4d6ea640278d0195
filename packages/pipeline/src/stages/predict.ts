import { planeToArrow } from '../arrow/index.js';
import { type ModelParams, openModels } from './openModels.js';
import { defineStage } from './Stage.js';

/** Forecasts in label units of every asset and session with a whole window: each fold's test by its own models, all before the first test by the first fold's. */
export const predict = defineStage<ModelParams>({
  summary: 'Forecasts of the frozen models.',
  version: 1,
  deterministic: true,
  tolerance: 1e-5,
  heavy: true,
  async run(inputs, params, { write, progress, signal }) {
    const { dataset, count, each } = await openModels(inputs, params);
    const { assets, sessions } = dataset;
    const plane = new Float64Array(assets.length * sessions.length).fill(NaN);
    let done = 0;
    for await (const model of each()) {
      await model.forecast(plane, signal);
      progress({ done: ++done, total: count, unit: 'models' });
    }
    await write('forecasts.arrow', planeToArrow({ assets, sessions, plane }));
    return { ok: true, value: {} };
  },
});
