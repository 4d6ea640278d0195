import type { Forecaster } from '@foliograph/core';
import { expect, test } from 'vitest';
import { averaged } from './averaged.js';

const closed: string[] = [];
const adding = (name: string, amount: number): Forecaster => ({
  features: ['x'],
  window: 1,
  async forecast(windows, _, count, out) {
    for (let i = 0; i < count; i++) out[i] = windows[i]! + amount;
  },
  close: async () => void closed.push(name),
});

test('the mean of what several forecast is forecast, and all are closed', async () => {
  const mean = averaged([adding('a', 1), adding('b', 2), adding('c', 6)]);
  const out = new Float32Array(3);
  await mean.forecast(Float32Array.of(10, NaN, 7), Int32Array.of(0, 0, 0), 2, out);
  expect([...out]).toEqual([13, NaN, 0]);
  await mean.close();
  expect(closed).toEqual(['a', 'b', 'c']);
});

test('one forecaster is its own mean, and none has no mean', () => {
  const one = adding('a', 1);
  expect(averaged([one])).toBe(one);
  expect(() => averaged([])).toThrow('no forecaster');
});
