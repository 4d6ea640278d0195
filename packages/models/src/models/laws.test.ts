import { describe, expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { smallModels } from '../../test-support/smallModels.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { inspectModel } from '../onnx/index.js';
import { openForecaster, parity } from '../serving/index.js';

const tasks = [
  ['pooled scaling', taskOf({ assets: 3 })],
  ['scaling by asset', taskOf({ assets: 3, per: 'asset' })],
  ['scaling by asset of one asset', taskOf({ per: 'asset' })],
  ['no scaling', taskOf({ scaled: false })],
] as const;

describe.each(smallModels)('$name', ({ model, p }) => {
  test.each(tasks)('forecasts the same frozen as trained, with %s', async (_, task) => {
    const trained = valueIn(await model.train(task, p, contextOf()));
    const forecaster = await openForecaster(model.freeze(trained, task, p));
    expect(forecaster.features).toEqual(task.dataset.features);
    expect(forecaster.window).toBe(model.window(p));
    const { relative } = valueIn(await parity({ model, trained, task, p }, task.samples.training, forecaster, computing));
    expect(relative).toBeLessThan(1e-6);
    await forecaster.close();
  });

  test('freezes to the same bytes for the same seed', async () => {
    const task = taskOf({ assets: 2, per: 'asset' });
    const bytes = async () => model.freeze(valueIn(await model.train(task, p, contextOf(5))), task, p);
    expect(Buffer.from(await bytes()).equals(await bytes())).toBe(true);
  });

  test('learns the same whatever the seed where it says that it draws nothing', async () => {
    const sure = { ...p, ...('rounds' in p ? { samples: 1 } : {}) };
    if (model.draws?.(sure) !== false) return;
    const task = taskOf({ assets: 2 });
    const bytes = async (seed: number) => model.freeze(valueIn(await model.train(task, sure, contextOf(seed))), task, sure);
    expect(Buffer.from(await bytes(5)).equals(await bytes(6))).toBe(true);
  });

  test('forecasts NaN exactly for windows that hold a value that is not finite, trained and frozen', async () => {
    const task = taskOf();
    const trained = valueIn(await model.train(task, p, contextOf()));
    const rows = task.dataset.rows.slice();
    rows[10 * 2 + 1] = NaN;
    rows[20 * 2] = Infinity;
    const holed = { ...task, dataset: { ...task.dataset, rows } };
    const ends = Int32Array.from([9, 10, 11, 15, 20, 23]);
    const expected = ends.map((end) => Number([10, 20].some((bad) => bad <= end && bad > end - model.window(p))));
    const forecasts = await model.evaluate(trained, holed, p, ends, computing);
    expect(Array.from(forecasts, Number.isNaN)).toEqual(Array.from(expected, Boolean));
    const forecaster = await openForecaster(model.freeze(trained, task, p));
    valueIn(await parity({ model, trained, task: holed, p }, ends, forecaster, computing));
    await forecaster.close();
  });

  test('freezes to a graph that says what it takes and gives', async () => {
    const task = taskOf({ assets: 2, per: 'asset' });
    const facts = valueIn(inspectModel(model.freeze(valueIn(await model.train(task, p, contextOf())), task, p)));
    expect(facts.producer).toBe('foliograph');
    expect([facts.irVersion, facts.opset]).toEqual([8, 17]);
    expect(facts.inputs).toEqual([
      { name: 'window', shape: ['batch', model.window(p), 2] },
      { name: 'asset', shape: ['batch'] },
    ]);
    expect(facts.outputs).toEqual([{ name: 'forecast', shape: ['batch'] }]);
    expect(JSON.parse(facts.metadata.features!)).toEqual(['close', 'volume']);
    expect(JSON.parse(facts.metadata.assets!)).toEqual(['A0', 'A1']);
    expect(facts.metadata.scaling).toMatch(/^[0-9a-f]{64}$/);
  });

  test('keeps the epoch that it says it keeps', async () => {
    const { epochs, best } = valueIn(await model.train(taskOf(), p, contextOf()));
    expect(best).toBeLessThanOrEqual(epochs.length);
    expect(best === 0).toBe(epochs.length === 0);
  });
});
