import { gatherWindows } from '@foliograph/core';
import { expect, test } from 'vitest';
import { contextOf } from '../../test-support/contextOf.js';
import { smallModels } from '../../test-support/smallModels.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { openForecaster } from './openForecaster.js';

const exact = smallModels.filter(({ model }) => !model.batchBound);

test.each(exact)('$name forecasts a window alike, to the bit, in a batch of any size', async ({ model, p }) => {
  const task = taskOf({ assets: 2, per: 'pooled' });
  const trained = valueIn(await model.train(task, p, contextOf()));
  const forecaster = await openForecaster(model.freeze(trained, task, p));
  const ends = Int32Array.from(task.samples.training);
  const size = forecaster.window * forecaster.features.length;
  const windows = gatherWindows(task.dataset, ends, forecaster.window);
  const owners = ends.map((row) => Math.floor(row / task.dataset.sessions.length));
  const all = new Float32Array(ends.length);
  await forecaster.forecast(windows, owners, ends.length, all);
  for (const batch of [1, 2, 5, 16]) {
    const out = new Float32Array(batch);
    for (let from = 0; from + batch <= ends.length; from += batch) {
      await forecaster.forecast(windows.subarray(from * size), owners.subarray(from), batch, out);
      expect(out).toEqual(all.slice(from, from + batch));
    }
  }
  await forecaster.close();
});
