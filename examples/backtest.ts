import { backtest, figuresOf, performanceOf, periodsPerYear } from '@foliograph/core';

/** Two assets held half and half, bought on the first of five weeks and brought back on the third: equity and figures from arrays alone. */
export function halfAndHalf() {
  const assets = ['stock', 'bond'];
  const sessions = ['2024-01-05', '2024-01-12', '2024-01-19', '2024-01-26', '2024-02-02'];
  const prices = Float64Array.of(/* stock */ 100, 104, 108, 102, 110, /* bond */ 50, 50, 50.5, 50.5, 51);
  const { equity, rebalances } = backtest({
    assets,
    marks: prices,
    fills: prices,
    first: 0,
    last: 4,
    targets: { sessions: Int32Array.of(0, 2), weights: Float64Array.of(0.5, 0.5, 0.5, 0.5), notes: [] },
    lag: 0,
    capital: 10_000,
    costs: { bps: 5 },
  });
  const record = { equity, sessions, capital: 10_000, turnover: rebalances.turnover };
  return { equity, figures: figuresOf(performanceOf({ ...record, periodsPerYear: periodsPerYear.weekly, convention: 'standard' })) };
}
