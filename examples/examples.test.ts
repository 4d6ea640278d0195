import { expect, test } from 'vitest';
import { halfAndHalf } from './backtest.js';
import { threeFactors } from './factors.js';
import { nextOfASine } from './frozenModel.js';

test('half and half ends where its two assets take it, less fees', () => {
  const { equity, figures } = halfAndHalf();
  // Bought for all but the fee of 5 bps on what is bought; one year holds 52 weeks.
  const units = 10_000 / (1 + 0.0005);
  expect(equity[0]).toBeCloseTo(units, 6);
  expect(equity[1]).toBeCloseTo((units / 2) * 1.04 + units / 2, 6);
  expect(figures.totalReturn).toBeCloseTo(equity[4]! / 10_000 - 1, 12);
});

test('a frozen model served from its bytes forecasts what it was trained on', async () => {
  const { forecast, truth } = await nextOfASine();
  expect(Math.abs(forecast - truth)).toBeLessThan(0.1);
});

test('of three factors the one that sees the trend of the closes has an information coefficient', () => {
  // Half of the assets rise by 1 % and half fall: the past says all of the next return, and volatility hardly differs.
  const [assets, T] = [['A', 'B', 'C', 'D'], 60];
  const close = Float64Array.from({ length: assets.length * T }, (_, i) => (i < 2 * T ? 1.01 : 0.99 + i / T / 1e3) ** (i % T));
  const sessions = Array.from({ length: T }, (_, t) => new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10));
  const [trend, reversal] = threeFactors({ assets, sessions, calendar: 'daily', fields: new Map([['close', close]]) });
  expect([trend!.count, reversal!.count]).toEqual([T - 21, T - 5]);
  expect(trend!.mean).toBeGreaterThan(0.8);
  expect(reversal!.mean).toBeLessThan(-0.8);
});
