import { expect, test } from 'vitest';
import * as conventions from '../conventions/index.js';
import { figuresOf } from './figuresOf.js';
import * as metrics from './index.js';
import type { Performance } from './Metric.js';
import { performanceOf } from './performanceOf.js';

const days = (count: number) => Array.from({ length: count }, (_, t) => `2024-01-${String(t + 1).padStart(2, '0')}`);
const track = (equity: number[], more: Partial<Parameters<typeof performanceOf>[0]> = {}): Performance =>
  performanceOf({ equity: Float64Array.from(equity), sessions: days(equity.length), periodsPerYear: 4, convention: 'standard', ...more });

/** Returns of +10 %, −20 % and +50 %: mean 2/15, squared distances 1/900, 1/9 and 121/900. */
const worked = track([100, 110, 88, 132], { turnover: Float64Array.of(0, 1, 0.5, 0.25) });

const byName = new Map(Object.entries(metrics));

test.each<[keyof typeof metrics, number]>([
  ['totalReturn', 0.32],
  ['annualReturn', 1.32 ** (4 / 3) - 1],
  ['annualVolatility', Math.sqrt((1 + 100 + 121) / 900 / 2) * 2],
  ['sharpe', (2 / 15 / Math.sqrt(222 / 1800)) * 2],
  ['sortino', (2 / 15 / Math.sqrt(0.04 / 3)) * 2],
  ['maxDrawdown', -0.2],
  ['calmar', (1.32 ** (4 / 3) - 1) / 0.2],
  ['turnover', 0.75 / (3 / 4)],
  ['hitRate', 2 / 3],
])('%s is what its formula gives by hand', (name, expected) => {
  expect(byName.get(name)!.of(worked)).toBeCloseTo(expected, 12);
});

test('ratios are taken above the risk-free yield of each period', () => {
  // A yield of 46.41 % a year, 10 % a quarter: the excess returns are 0, −30 % and +40 %.
  const risky = { ...worked, riskFree: new Float64Array(3).fill(1.1 ** 4 - 1) };
  const mean = 0.1 / 3;
  const squares = mean ** 2 + (0.3 + mean) ** 2 + (0.4 - mean) ** 2;
  expect(metrics.sharpe.of(risky)).toBeCloseTo((mean / Math.sqrt(squares / 2)) * 2, 12);
  expect(metrics.sortino.of(risky)).toBeCloseTo((mean / Math.sqrt(0.09 / 3)) * 2, 12);
});

test("Liu's ratio takes the mean yield from the yearly mean return and leaves the spread as it is", () => {
  const liu = { ...worked, convention: conventions.liu, meanYield: 0.1 };
  expect(metrics.sharpe.of(liu)).toBeCloseTo((4 * (2 / 15) - 0.1) / (Math.sqrt(222 / 1800) * 2), 12);
});

test('a curve that never falls has no drawdown and no ratio to it', () => {
  const rising = track([1, 1.1, 1.3]);
  expect([metrics.maxDrawdown.of(rising), metrics.calmar.of(rising), metrics.sortino.of(rising)]).toEqual([0, NaN, NaN]);
});

test('a flat curve has no ratio to its spread and no hit rate', () => {
  const flat = track([7, 7, 7]);
  expect([metrics.annualVolatility.of(flat), metrics.sharpe.of(flat), metrics.hitRate.of(flat)]).toEqual([0, NaN, NaN]);
});

test('lost equity is a return of −1 a year and a drawdown of −1 or deeper', () => {
  const ruined = track([100, 50, -20]);
  expect([metrics.totalReturn.of(ruined), metrics.annualReturn.of(ruined), metrics.maxDrawdown.of(ruined)]).toEqual([-1.2, -1, -1.2]);
});

test('a drawdown is measured from the first equity on', () => {
  expect(metrics.maxDrawdown.of(track([100, 60, 90, 81]))).toBeCloseTo(-0.4, 12);
});

test.each(Object.entries(metrics))('%s of one session without a period is a number only where a record needs no period', (name, metric) => {
  const bare = metric.of(track([100]));
  if (name === 'totalReturn' || name === 'maxDrawdown') expect(bare).toBe(0);
  else expect(bare).toBeNaN();
});

test('figures are every metric by its exported name, in the order of the names', () => {
  expect(Object.keys(figuresOf(worked))).toEqual(Object.keys(metrics).sort());
  expect(figuresOf(worked).totalReturn).toBeCloseTo(0.32, 12);
});

test('every figure has a place of its own in a table', () => {
  const ranks = Object.values(metrics).map(({ rank }) => rank);
  expect(new Set(ranks).size).toBe(ranks.length);
});
