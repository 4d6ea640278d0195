import { correlation } from '@foliograph/core';
import { expect, test } from 'vitest';
import { computing, contextOf } from '../../test-support/contextOf.js';
import { taskOf } from '../../test-support/taskOf.js';
import { valueIn } from '../../test-support/valueIn.js';
import { random } from './random.js';

const [N, T] = [60, 300];
const task = taskOf({ assets: N, sessions: T });
const p = { of: 'price', feature: 'close' } as const;
const ends = task.samples.training;
const priceAt = (row: number) => task.dataset.rows[row * 2]!;
const scoresOf = async (seed: number) => {
  const forecasts = await random.evaluate(valueIn(await random.train(task, p, contextOf(seed))), task, p, ends, computing);
  return Float64Array.from(forecasts, (forecast, i) => forecast / priceAt(ends[i]!) - 1);
};
const scores = await scoresOf(1);
const returns = Float64Array.from(ends, (row) => task.dataset.labels[row]! / priceAt(row) - 1);
/** Indices of the samples of each session. */
const sections = Array.from({ length: T }, (_, t) => Array.from(ends.keys()).filter((i) => ends[i]! % T === t)).filter(
  ({ length }) => length > 0,
);

test('draws are scattered as the returns of the training part are', () => {
  const spread = (x: Float64Array) => {
    const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
    return [mean, Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length)] as const;
  };
  const [[mean, deviation], [wanted, scatter]] = [spread(scores), spread(returns)];
  const error = scatter / Math.sqrt(scores.length);
  expect(Math.abs(mean - wanted)).toBeLessThan(4 * error);
  expect(Math.abs(deviation - scatter)).toBeLessThan(4 * error);
});

test('the correlation with returns within sessions is that of chance', () => {
  const coefficients = sections.map((own) =>
    correlation(
      own.map((i) => scores[i]!),
      own.map((i) => returns[i]!),
    ),
  );
  const mean = coefficients.reduce((sum, value) => sum + value, 0) / coefficients.length;
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(N * coefficients.length));
  const variance = coefficients.reduce((sum, value) => sum + value * value, 0) / coefficients.length;
  expect(variance * (N - 1)).toBeGreaterThan(0.7);
  expect(variance * (N - 1)).toBeLessThan(1.3);
});

test('every asset is as often among the highest as any other', () => {
  const counts = new Int32Array(N);
  for (const own of sections) {
    const [best] = own.sort((a, b) => scores[b]! - scores[a]!);
    counts[Math.floor(ends[best!]! / T)]!++;
  }
  const expected = sections.length / N;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 59 degrees of freedom: beyond 102 once in 2,500 times.
  expect(chiSquare).toBeLessThan(102);
  expect(chiSquare).toBeGreaterThan(25);
});

test('another seed gives scores that tell nothing of the first', async () => {
  expect(Math.abs(correlation(scores, await scoresOf(2)))).toBeLessThan(4 / Math.sqrt(scores.length));
});
