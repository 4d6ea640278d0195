import { expect, test } from 'vitest';
import { nextPrice } from '../targets/index.js';
import { type AccuracyInput, accuracyOf } from './accuracyOf.js';

const none = new Int32Array(0);
/** Two assets, four sessions of next-price forecasts; the last label of each is unknown. */
const input: AccuracyInput = {
  assets: ['A', 'B'],
  prices: Float64Array.of(10, 20, 10, 10, /* B */ 5, 5, 5, 5),
  labels: Float64Array.of(20, 10, 10, NaN, /* B */ 5, 5, 5, NaN),
  forecasts: Float64Array.of(14, 18, 11, 12, /* B */ NaN, 6, 4, 5),
  target: nextPrice,
  parts: { training: Int32Array.of(0, 1, 4, 5), validation: none, test: Int32Array.of(2, 3, 6, 7) },
};
const row = (asset: string, part: string, forecaster: string, of = input) =>
  accuracyOf(of).find((candidate) => candidate.asset === asset && candidate.part === part && candidate.forecaster === forecaster)!;

test('figures of an asset are what their formulas give by hand', () => {
  // Errors −6 and +8; the last value errs by −10 and +10; returns +0.4 and −0.1 were predicted, +1 and −0.5 came.
  const { count, figures } = row('A', 'training', 'model');
  expect(count).toBe(2);
  expect(figures).toEqual({
    informationCoefficient: expect.closeTo(1, 12),
    mae: 7,
    mse: 50,
    rankInformationCoefficient: NaN,
    rankInformationRatio: NaN,
    rSquaredAgainstLastValue: 0.5,
    rmse: Math.sqrt(50),
    signHitRate: 1,
  });
});

test('the last value stands beside on the same pairs: no better than itself, without a sign or a correlation', () => {
  const { count, figures } = row('A', 'training', 'last-value');
  expect(count).toBe(2);
  expect(figures).toEqual({
    informationCoefficient: NaN,
    mae: 10,
    mse: 100,
    rankInformationCoefficient: NaN,
    rankInformationRatio: NaN,
    rSquaredAgainstLastValue: 0,
    rmse: 10,
    signHitRate: NaN,
  });
});

test('pooled figures are over all known pairs of all assets', () => {
  // Training: A errs by −6 and +8, B by +1 on its one known pair.
  const { count, figures } = row('pooled', 'training', 'model');
  expect([count, figures.mse]).toEqual([3, (36 + 64 + 1) / 3]);
});

test('a pair with a missing forecast, label or price is left out for both forecasters', () => {
  expect(['model', 'last-value'].map((forecaster) => row('B', 'training', forecaster).count)).toEqual([1, 1]);
  expect(row('B', 'test', 'model', { ...input, prices: input.prices.with(6, NaN) })).toBeUndefined();
});

test('a part or an asset without a pair has no row', () => {
  expect(
    accuracyOf(input)
      .map(({ asset, part }) => `${part} ${asset}`)
      .filter((name, i, names) => names.indexOf(name) === i),
  ).toEqual(['training pooled', 'training A', 'training B', 'test pooled', 'test A', 'test B']);
});

test('against a last value that is never wrong there is no share of its error to remove', () => {
  expect(row('B', 'test', 'model').figures.rSquaredAgainstLastValue).toBeNaN();
});

test('a sign that did not come does not count against a forecast', () => {
  // B never moved, so its forecasts have no sign to hit.
  expect(row('B', 'test', 'model').figures.signHitRate).toBeNaN();
  expect(row('pooled', 'test', 'model').figures.signHitRate).toBeNaN();
});
