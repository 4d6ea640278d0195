import { expect, test } from 'vitest';
import type { Sweep } from '../data/index.js';
import { renderSweepPage } from '../page/index.js';
import { positionsOf } from './positionsOf.js';
import { roundTicks } from './roundTicks.js';
import { sweptPaths } from './sweptPaths.js';

const figure = (rank: number, ...values: readonly number[]) => ({
  seeds: values.map((value, seed) => ({ seed, value })),
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  ...(values.length > 1 ? { deviation: 0.25 } : {}),
  lowest: Math.min(...values),
  highest: Math.max(...values),
  rank,
});
const trial = (settings: Readonly<Record<string, unknown>>, rank: number) => ({
  settings,
  strategy: 'top',
  test: figure(rank, 1 / rank, 2 / rank),
});
const sweep = (trials: Sweep['trials'], part: 'test' | 'validation' = 'test'): Sweep => ({
  name: 'mine',
  by: { name: 'sharpe', part },
  test: { title: 'Sharpe ratio', unit: 'ratio' },
  validation: { title: 'MSE', unit: 'value' },
  trials,
  counted: 12,
});

test('numbers stand by their size, logarithmically where they are far apart, lists of one as their number, and words side by side', () => {
  expect(positionsOf([5, 10, 15])).toEqual({ places: [0, 0.5, 1], labels: ['5', '10', '15'], log: false });
  expect(positionsOf([[8], [24]]).places).toEqual([0, 1]);
  const { places, log } = positionsOf([1e-4, 1e-3, 1e-2]);
  expect(log).toBe(true);
  expect(places[1]).toBeCloseTo(0.5, 12);
  expect(positionsOf(['b', [64, 64], 'a'])).toEqual({ places: [2.5 / 3, 0.5 / 3, 0.5], labels: ['b', '[64,64]', 'a'], log: false });
  expect(positionsOf([3]).places).toEqual([0]);
});

test('ticks are round, reach over all values and are few', () => {
  expect(roundTicks(0.19, 1.18)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1, 1.2]);
  expect(roundTicks(-3, 12)).toEqual([-5, 0, 5, 10, 15]);
  for (const [least, most] of [
    [0.0312, 0.0312],
    [0, 0],
    [-1e-7, 2e-7],
    [12_345, 98_765],
  ] as const) {
    const ticks = roundTicks(least, most);
    expect(ticks[0]!).toBeLessThanOrEqual(least);
    expect(ticks.at(-1)!).toBeGreaterThanOrEqual(most);
    expect(ticks.length >= 2 && ticks.length <= 9).toBe(true);
  }
});

test('a path is shortened to the end by which it can be told from the others', () => {
  const paths = sweptPaths({ trials: [trial({ 'models.a.lstm.window': 1, 'models.b.lstm.window': 1, 'portfolios.top.top-k.k': 1 }, 1)] });
  expect(paths.map(({ short }) => short)).toEqual(['a.lstm.window', 'b.lstm.window', 'k']);
});

test('one parameter is drawn as a curve with its band and every seed, and more than one are told in the table alone', () => {
  const one = renderSweepPage(sweep([trial({ k: 5 }, 1), trial({ k: 10 }, 2)]));
  expect(one.match(/class="seed"/g)).toHaveLength(4);
  expect(one.match(/class="band"/g)).toHaveLength(1);
  expect(one).toContain('<title>seed 1: 2.000</title>');
  expect(one).not.toContain('<script');
  const two = renderSweepPage(sweep([trial({ k: 5, w: 1 }, 1), trial({ k: 10, w: 2 }, 2)]));
  expect(two).not.toContain('<svg');
  expect(two).toContain('0.500 to');
});

test('a page that ranks on the test says so before any figure, one that ranks on the validation part does not', () => {
  const trials = [trial({ k: 5 }, 1), trial({ k: 10 }, 2)];
  expect(renderSweepPage(sweep(trials))).toContain('the best of 2 is chosen with knowledge of it');
  expect(renderSweepPage(sweep(trials, 'validation'))).not.toContain('with knowledge of it');
});

test('trials without figures, and hostile names, do no harm', () => {
  const none = { seeds: [], mean: null, lowest: null, highest: null, rank: null };
  const page = renderSweepPage(sweep([{ settings: { '<b>&.k': '</td><script>' }, strategy: '<i>', test: none }]));
  expect(page).not.toMatch(/<script>|<i>|<b>&/);
  expect(page).toContain('&lt;/td&gt;&lt;script&gt;');
  expect(page).not.toContain('NaN');
});
