import { expect, test } from 'vitest';
import { stream } from '../random/index.js';
import { tiltToForecast } from './tiltToForecast.js';

const assets = ['A', 'B', 'C'];
const view = { session: '2024-01-05', assets, value: () => 1, history: () => new Float64Array(0) };
const settings = { maxWeight: 1, short: true, variant: 'trades', step: 1 } as const;

function tilt(forecast: number[], changes: Partial<Parameters<typeof tiltToForecast.weigh>[1]> = {}, held?: number[], live = [1, 1, 1]) {
  const decision = {
    view,
    live: Uint8Array.from(live),
    forecast: Float64Array.from(forecast),
    random: stream(1),
    lasting: () => stream(1),
  };
  return tiltToForecast.weigh({ ...decision, ...(held && { held: Float64Array.from(held) }) }, { ...settings, ...changes });
}
const rounded = (weights: Float64Array | null) => [...weights!].map((w) => Math.round(w * 1e12) / 1e12 + 0);

test('where any forecast falls, trades are in proportion to the forecasts, on top of what is held', () => {
  // Σ|r| = 0.04: 2/4 of equity of A is bought, 1/4 of B sold, 1/4 of C bought.
  expect(rounded(tilt([0.02, -0.01, 0.01], {}, [0.25, 0.5, 0.25]).weights)).toEqual([0.75, 0.25, 0.5]);
});

test('where none falls, trades are in proportion to the distance from the mean forecast', () => {
  // mean 0.02, distances −0.01, 0, 0.01: half of equity from A to C.
  expect(rounded(tilt([0.01, 0.02, 0.03], {}, [0.5, 0.25, 0.25]).weights)).toEqual([0, 0.25, 0.75]);
});

test('the first trades start from the same share of each live asset', () => {
  expect(rounded(tilt([0.03, -0.01, NaN], {}, undefined, [1, 1, 0]).weights)).toEqual([1, 0.25, 0]);
});

test('the variant of weights takes the proportions as the weights themselves', () => {
  expect(rounded(tilt([0.02, -0.01, 0.01], { variant: 'weights' }, [0.2, 0.2, 0.6]).weights)).toEqual([0.5, -0.25, 0.25]);
  expect(rounded(tilt([0.01, 0.02, 0.03], { variant: 'weights' }).weights)).toEqual([-0.5, 0, 0.5]);
});

test('a step scales trades and leaves the variant of weights alone', () => {
  expect(rounded(tilt([0.02, -0.01, 0.01], { step: 0.1 }, [0.25, 0.5, 0.25]).weights)).toEqual([0.3, 0.475, 0.275]);
  expect(rounded(tilt([0.02, -0.01, 0.01], { step: 0.1, variant: 'weights' }).weights)).toEqual([0.5, -0.25, 0.25]);
});

test('the cap bounds long and short weights, is not made up for elsewhere, and is noted with the assets it held', () => {
  const { weights, notes } = tilt([0.02, -0.02, 0.001], { maxWeight: 0.375, variant: 'weights' });
  expect(rounded(weights)).toEqual([0.375, -0.375, Math.round((0.001 / 0.041) * 1e12) / 1e12]);
  expect(notes).toEqual(['2 held at the largest weight: A, B']);
});

test('without short selling the lower bound is 0, which is no cap to be noted', () => {
  const { weights, notes } = tilt([0.02, -0.01, 0.01], { short: false, variant: 'weights' });
  expect(rounded(weights)).toEqual([0.5, 0, 0.25]);
  expect(notes).toEqual([]);
});

test.each([[[0.1, 0.1, 0.1]], [[0, 0, 0]]])('forecasts %j are all equal: nothing is traded, and that is noted', (forecast) => {
  expect(tilt(forecast)).toEqual({ weights: null, notes: ['all forecasts are equal: nothing is traded'] });
});

test('equal falling forecasts sell every asset alike', () => {
  expect(rounded(tilt([-0.1, -0.1], {}, [0.5, 0.5, 0], [1, 1, 0]).weights)).toEqual([0, 0, 0]);
});

test('with no live asset nothing is traded', () => {
  expect(tilt([NaN, NaN, NaN], {}, undefined, [0, 0, 0])).toEqual({ weights: null, notes: ['no asset can be bought: nothing is traded'] });
});

test('an asset without a forecast keeps its drifted weight under trades and has none under weights', () => {
  expect(rounded(tilt([0.02, -0.02, NaN], {}, [0.25, 0.5, 0.25], [1, 1, 0]).weights)).toEqual([0.75, 0, 0.25]);
  expect(rounded(tilt([0.02, -0.02, NaN], { variant: 'weights' }, [0.25, 0.5, 0.25], [1, 1, 0]).weights)).toEqual([0.5, -0.5, 0]);
});
