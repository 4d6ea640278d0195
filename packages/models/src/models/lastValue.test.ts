import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { lastValue } from './lastValue.js';

const trained = { weights: new Map(), epochs: [], best: 0 };

test('of a price, the last close is the forecast', async () => {
  const task = taskOf();
  const forecasts = await lastValue.evaluate(trained, task, { of: 'price', feature: 'close' }, Int32Array.of(4, 7), computing);
  expect([...forecasts]).toEqual([task.dataset.rows[8], task.dataset.rows[14]]);
});

test('of a return, 0 is the forecast whatever the features', async () => {
  const p = { of: 'return', feature: 'close' } as const;
  const task = taskOf();
  const others = { ...task, dataset: { ...task.dataset, features: ['momentum', 'volume'] } };
  expect((await lastValue.train(others, p, contextOf())).ok).toBe(true);
  expect([...(await lastValue.evaluate(trained, others, p, Int32Array.of(4, 7), computing))]).toEqual([0, 0]);
});

test('a price without its feature is a problem that names both', async () => {
  const result = await lastValue.train(taskOf(), { of: 'price', feature: 'vwap' }, contextOf());
  expect(result).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('"vwap", but there are only close, volume') }] });
});
