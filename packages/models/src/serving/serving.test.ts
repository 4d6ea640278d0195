import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { smallModels } from '../../test-support/smallModels.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { encodeModel, GraphBuilder } from '../onnx/index.js';
import { openForecaster } from './openForecaster.js';
import { parity } from './parity.js';

const { model, p } = smallModels.find(({ name }) => name === 'lstm')!;
const task = taskOf({ assets: 2, per: 'asset' });
const trained = valueIn(await model.train(task, p, contextOf()));
const frozen = model.freeze(trained, task, p);

test('bytes that are cut off are refused before anything runs', async () => {
  await expect(openForecaster(frozen.subarray(0, frozen.length >> 1))).rejects.toThrow(/not a whole ONNX model \(\d+ bytes\)/);
});

test('a model of another maker is refused', async () => {
  const graph = new GraphBuilder();
  graph.output('forecast', graph.input('window', ['batch', 3, 2]), ['batch', 3, 2]);
  const other = (producer: string, metadata: Record<string, string>) =>
    encodeModel({ producer, producerVersion: '1', graph: graph.graph('other'), metadata });
  await expect(openForecaster(other('pytorch', {}))).rejects.toThrow('made by "pytorch 1"');
  await expect(openForecaster(other('foliograph', {}))).rejects.toThrow('does not hold the features');
  const contradiction = { features: '["a"]', assets: '["A"]', window: '3' };
  await expect(openForecaster(other('foliograph', contradiction))).rejects.toThrow('does not hold the features');
});

test('an asset that the model does not know is refused', async () => {
  const forecaster = await openForecaster(frozen);
  const forecast = forecaster.forecast(new Float32Array(6), Int32Array.of(2), 1, new Float32Array(1));
  await expect(forecast).rejects.toThrow('no asset 2: the model knows 2');
  await forecaster.close();
});

test('arrays too small for the windows are refused', async () => {
  const forecaster = await openForecaster(frozen);
  await expect(forecaster.forecast(new Float32Array(11), Int32Array.of(0, 0), 2, new Float32Array(2))).rejects.toThrow(RangeError);
  await forecaster.close();
});

test('many windows are forecast as each alone', async () => {
  const forecaster = await openForecaster(frozen);
  const count = 5000;
  const windows = Float32Array.from({ length: count * 6 }, (_, i) => 90 + (i % 31));
  const assets = Int32Array.from({ length: count }, (_, i) => i % 2);
  const all = new Float32Array(count);
  await forecaster.forecast(windows, assets, count, all);
  const alone = new Float32Array(1);
  for (const i of [0, 1, 4095, 4096, 4999]) {
    await forecaster.forecast(windows.subarray(i * 6), assets.subarray(i), 1, alone);
    expect(alone[0]).toBeCloseTo(all[i]!, 3);
  }
  await forecaster.close();
});

test('a frozen model of other weights is not in parity', async () => {
  const other = valueIn(await model.train(task, p, contextOf(9)));
  const forecaster = await openForecaster(model.freeze(other, task, p));
  const result = await parity({ model, trained, task, p }, task.samples.training, forecaster, computing);
  expect(result.ok).toBe(false);
  await forecaster.close();
});
