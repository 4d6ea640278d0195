import { type BacktestInput, backtest } from '../src/backtest/index.js';

/** A backtest of 100 over whole planes, one list of closes an asset, filled at them at once and free of cost unless told otherwise. */
export function tested(closes: Record<string, number[]>, targets: Record<number, number[]>, changes: Partial<BacktestInput> = {}) {
  const marks = Float64Array.from(Object.values(closes).flat());
  const input: BacktestInput = {
    assets: Object.keys(closes),
    marks,
    fills: marks,
    first: 0,
    last: Object.values(closes)[0]!.length - 1,
    targets: {
      sessions: Int32Array.from(Object.keys(targets), Number),
      weights: Float64Array.from(Object.values(targets).flat()),
      notes: [],
    },
    lag: 0,
    capital: 100,
    costs: { bps: 0 },
    ...changes,
  };
  return { ...backtest(input), input };
}
/** Values to nine digits, without a negative zero. */
export const list = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(value * 1e9) / 1e9 + 0);
