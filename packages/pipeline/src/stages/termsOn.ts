import { type BacktestInput, type Panel, periodsPerYear } from '@foliograph/core';
import type { TradingParams } from './TradingParams.js';

/** A panel and the terms of a spec as a backtest takes them; orders heed the price limits that the panel marks. */
export function termsOn(panel: Panel, terms: TradingParams): Omit<BacktestInput, 'targets' | 'first' | 'last'> {
  const { capital, lag, price, volumeShare, lot, unfilled, interest, delisting, ...costs } = terms;
  const [up, down, units] = ['limit_up', 'limit_down', 'volume'].map((field) => panel.fields.get(field));
  return {
    ...{ assets: panel.assets, marks: panel.fields.get('close')!, fills: panel.fields.get(price)!, trading: panel.fields.get('trading') },
    suspended: panel.fields.get('suspended'),
    ...{ lag, capital, costs, lot, interest, delisting, carries: unfilled === 'carry', periodsPerYear: periodsPerYear[panel.calendar] },
    limits: up && down && { up, down },
    volume: volumeShare === undefined ? undefined : { units: units!, share: volumeShare },
  };
}
