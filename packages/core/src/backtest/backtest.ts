import type { BacktestInput } from './BacktestInput.js';
import type { BacktestResult } from './BacktestResult.js';
import { orderLedger } from './orderLedger.js';
import { simulate } from './simulate.js';

/** What target weights lead to: money by session, and every order that was filled or refused. */
export function backtest(input: BacktestInput): BacktestResult {
  const ledger = orderLedger();
  return { ...simulate(input, ledger), orders: ledger.orders(), unfilled: ledger.unfilled() };
}
