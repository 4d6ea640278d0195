import { correlation, mean, standardDeviation } from '@foliograph/core';
import { expect, test } from 'vitest';
import { marketShape } from '../../test-support/marketShape.js';
import { equalWeightIndex } from './equalWeightIndex.js';
import { businessDays, type Market, type MarketShape, simulateMarket } from './index.js';
import { regimes } from './regimes.js';

const T = 1200;
const shape = marketShape;
const whole = { listings: 0, delistings: 0, gaps: 0 };
const market = simulateMarket(shape, T, 7);
const closesOf = ({ bars }: Market, sessions = T) =>
  Array.from({ length: bars.close.length / sessions }, (_, n) => bars.close.subarray(n * sessions, (n + 1) * sessions));
const growths = (x: Float64Array) => x.subarray(1).map((value, t) => value / x[t]! - 1);
const squares = (x: Float64Array) => x.map((value) => value * value);
/** Standard errors that a mean may lie from what is expected of it. */
const sure = 4;

test('a bar is missing in all fields or has prices above zero with low ≤ open, close ≤ high, and whole shares traded', () => {
  const { open, high, low, close, volume } = market.bars;
  const wrong = [...close.keys()].filter((i) => {
    const bar = [open[i]!, high[i]!, low[i]!, close[i]!, volume[i]!];
    if (bar.every(Number.isNaN)) return false;
    const ordered =
      low[i]! > 0 && low[i]! <= Math.min(open[i]!, close[i]!) && high[i]! >= Math.max(open[i]!, close[i]!) && high[i]! < Infinity;
    return !(ordered && volume[i]! >= 1 && Number.isInteger(volume[i]));
  });
  expect(wrong).toEqual([]);
});

test('the declared shares of assets start late and end early, and what has ended never returns', () => {
  const closes = closesOf(simulateMarket({ ...shape, gaps: 0 }, T, 7));
  const first = closes.map((close) => close.findIndex((price) => price > 0));
  const end = closes.map((close) => close.findLastIndex((price) => price > 0) + 1);
  expect(first.filter((t) => t > 0)).toHaveLength(10);
  expect(end.filter((t) => t < T)).toHaveLength(10);
  closes.forEach((close, n) => {
    expect(close.subarray(first[n]!, end[n]!).every((price) => price > 0)).toBe(true);
    expect(end[n]! - first[n]!).toBeGreaterThan(T / 20);
  });
});

test('about the declared share of bars is missing, and a gap changes nothing else', () => {
  const complete = simulateMarket({ ...shape, gaps: 0 }, T, 7);
  const listed = [...complete.bars.close.keys()].filter((i) => complete.bars.close[i]! > 0);
  const kept = listed.filter((i) => market.bars.close[i]! > 0);
  const error = Math.sqrt((0.01 * 0.99) / listed.length);
  expect(Math.abs(1 - kept.length / listed.length - 0.01)).toBeLessThan(sure * error);
  expect(kept.every((i) => market.bars.high[i] === complete.bars.high[i] && market.bars.volume[i] === complete.bars.volume[i])).toBe(true);
  expect(market.index).toEqual(complete.index);
});

test('an index of equal shares grows by the mean growth of those with two closes, and stays where there are none', () => {
  const close = Float64Array.from([10, 11, NaN, NaN, 20, 26, 13, NaN, NaN, 5, 6, NaN]);
  // (1.1 + 1.3) / 2, then (0.5 + 1.2) / 2, then nothing.
  expect([...equalWeightIndex(close, 4)].map((level) => Number(level.toFixed(9)))).toEqual([1000, 1200, 1020, 1020]);
});

test("the market's index is that of all its bars", () => {
  const { bars, index } = simulateMarket({ ...shape, ...whole }, T, 7);
  const expected = growths(bars.close);
  growths(index).forEach((growth, t) => {
    const ofAssets = mean(Array.from({ length: shape.assets }, (_, n) => expected[n * T + t]!));
    expect(growth).toBeCloseTo(ofAssets, 12);
  });
});

test('volatility clusters: squared returns of neighbouring sessions are correlated, unless variances are constant', () => {
  const clustering = (changed: Partial<MarketShape>) =>
    closesOf(simulateMarket({ ...shape, ...whole, ...changed }, T, 3)).map((close) => {
      const x = squares(growths(close));
      return correlation(x.subarray(1), x.subarray(0, -1));
    });
  expect(mean(clustering({}))).toBeGreaterThan(0.1);
  expect(mean(clustering({ stress: 0 }))).toBeGreaterThan(0.03);
  expect(Math.abs(mean(clustering({ stress: 0, clustering: 0 })))).toBeLessThan(0.01);
});

test('stress takes the declared share of sessions in the long run, quadruples variances, and leaves their mean at 1', () => {
  const levels = regimes(500_000, 0.2, 5);
  const stressed = levels.filter((level) => level > 1);
  expect(stressed.length / levels.length).toBeCloseTo(0.2, 1);
  expect(Math.max(...stressed.slice(0, 9)) / levels.find((level) => level < 1)!).toBeCloseTo(4, 12);
  expect(mean(levels)).toBeCloseTo(1, 1);
  expect(regimes(5, 0, 5)).toEqual(new Float64Array(5).fill(1));
});

test('the signal shows in what prices did before: past return forecasts the next one, upwards where it is momentum', () => {
  const forecast = (signal: number) => {
    const [assets, sessions] = [200, 1000];
    const { close } = simulateMarket({ ...shape, ...whole, assets, signal: signal }, sessions, 2).bars;
    const at = (t: number, later: number) =>
      Float64Array.from({ length: assets }, (_, n) => close[n * sessions + t + later]! / close[n * sessions + t]!);
    return mean(Array.from({ length: sessions - 21 }, (_, t) => correlation(at(t, 20), at(t + 20, 1))));
  };
  expect(forecast(0.1)).toBeGreaterThan(0.05);
  expect(forecast(-0.1)).toBeLessThan(-0.05);
});

test('each asset grows by the declared growth on average, and moves as much as the volatilities say', () => {
  const calm = { ...shape, ...whole, assets: 400, growth: 0.5, marketVolatility: 0.05, sectorVolatility: 0.05, clustering: 0, stress: 0 };
  const { bars, index } = simulateMarket(calm, T, 4);
  const yearly = growths(index).map((growth) => growth * 252);
  expect(Math.abs(mean(yearly) - 0.5)).toBeLessThan((sure * standardDeviation(yearly)) / Math.sqrt(T));
  const variances = closesOf({ bars } as Market).map((close) => standardDeviation(growths(close)) ** 2 * 252);
  expect(mean(variances)).toBeCloseTo(0.05 ** 2 + 0.05 ** 2 + 0.25 ** 2, 2);
});

test('business days are Monday to Friday, by the last day or by their number', () => {
  const days = ['2023-12-29', '2024-01-01', '2024-01-02'];
  expect(businessDays('2023-12-29', { to: '2024-01-02' })).toEqual(days);
  expect(businessDays('2023-12-29', { count: 3 })).toEqual(days);
  expect(businessDays('2024-01-06', { to: '2024-01-07' })).toEqual([]);
});

test.each([
  [1, 1],
  [1, 2],
  [2, 1],
  [3, 5],
])('a market of %d assets and %d sessions holds together', (assets, sessions) => {
  const { bars, index } = simulateMarket({ ...shape, assets, listings: 1, delistings: 1, gaps: 0 }, sessions, 1);
  expect(bars.close).toHaveLength(assets * sessions);
  expect(index.every((level) => level > 0)).toBe(true);
});

test('prices stay positive numbers through the longest and roughest market that can be asked for', () => {
  const rough = {
    marketVolatility: 1,
    sectorVolatility: 1,
    idiosyncraticVolatility: 1,
    growth: -1,
    clustering: 0.99,
    stress: 0.5,
    signal: 0.3,
  };
  for (const growth of [-1, 1]) {
    const { close, high, low } = simulateMarket({ ...shape, ...whole, ...rough, growth, assets: 20 }, 20_000, 9).bars;
    expect([close, high, low].every((plane) => plane.every((price) => price > 0 && price < Infinity))).toBe(true);
  }
});
