import { expect, test } from 'vitest';
import { halfAndHalf } from './backtest.js';
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
