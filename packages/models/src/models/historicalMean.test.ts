import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { historicalMean } from './historicalMean.js';

/** Two labels to learn from, at prices 10 and 20, and a session of price 40 to forecast from. */
const task = taskOf();
const rows = Float32Array.of(10, 1, 20, 1, 40, 1);
const few = { ...task, dataset: { ...task.dataset, rows }, samples: { training: Int32Array.of(0, 1), validation: new Int32Array() } };
const forecast = async (of: 'price' | 'return', labels: number[]) => {
  const own = { ...few, dataset: { ...few.dataset, labels: Float64Array.from(labels) } };
  const p = { of, feature: 'close', per: 'asset' } as const;
  return (await historicalMean.evaluate(valueIn(await historicalMean.train(own, p, contextOf())), own, p, Int32Array.of(2), computing))[0];
};

test('of a return, the mean label of the training part is the forecast', async () => {
  expect(await forecast('return', [0.5, 0.25, 9])).toBe(0.375);
});

test('of a price, the last price grows by the mean return of the training part', async () => {
  // From 10 to 15 and from 20 to 25: 50 and 25 per cent.
  expect(await forecast('price', [15, 25, 900])).toBe(55);
});

test.each([
  ['a label that is missing', [NaN, 25, 0], few, 'the label of A0 on 2020-01-01 is NaN'],
  [
    'a training part without samples',
    [15, 25, 0],
    { ...few, samples: { ...few.samples, training: new Int32Array() } },
    'the training part has no samples',
  ],
  ['a price of 0', [15, 25, 0], { ...few, dataset: { ...few.dataset, rows: Float32Array.of(0, 1, 20, 1, 40, 1) } }, 'a price of 0'],
  ['a price that is no feature', [15, 25, 0], { ...few, dataset: { ...few.dataset, features: ['open', 'volume'] } }, 'only open, volume'],
])('%s is a problem that says so', async (_, labels, base, message) => {
  const own = {
    ...base,
    scaling: { ...base.scaling, features: [], label: [] },
    dataset: { ...base.dataset, labels: Float64Array.from(labels) },
  };
  const result = await historicalMean.train(own, { of: 'price', feature: 'close', per: 'asset' }, contextOf());
  expect(result).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(message) }] });
});
