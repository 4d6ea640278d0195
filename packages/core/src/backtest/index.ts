export type { BacktestInput } from './BacktestInput.js';
export type { BacktestResult } from './BacktestResult.js';
export { backtest } from './backtest.js';
export { type DecideInput, decide } from './decide.js';
export { decisionSessions } from './decisionSessions.js';
export { holdings } from './holdings.js';
export type { Orders } from './Orders.js';
export type { DatedNote, TargetSeries } from './TargetSeries.js';
