import type { Simulation } from '@foliograph/core';
import type { Track, TrackNotes } from './Track.js';

/** What figures read of a backtest that began with some capital on the first of these sessions. */
export function recordOf(
  { equity, cash, gross, rebalances, fees, slippage, borrow }: Simulation,
  sessions: readonly string[],
  capital: number,
): Track & Pick<TrackNotes, 'capital' | 'turnover' | 'fees' | 'costs'> {
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  return {
    ...{ sessions: sessions.slice(0, equity.length), equity, cash, gross },
    ...{ capital, turnover: [...rebalances.turnover], fees, costs: fees + sum(slippage) + sum(borrow) },
  };
}
