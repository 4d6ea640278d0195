import type { Diagnostic } from '@foliograph/core';
import type { Draft } from './Draft.js';
import type { LoadedSpec } from './LoadedSpec.js';

/** Mistakes between the parts of a spec that say how portfolios are traded. */
export function checkTrading(draft: Draft, { place }: Pick<LoadedSpec, 'place'>): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const error = (message: string, path: readonly string[], remedy: string) =>
    problems.push({ severity: 'error', message, place: place(['backtest', ...path]), remedy });
  const { rebalance, interval = 1, tranches = 1, execution = {}, compare = [] } = draft.backtest ?? {};
  const { lag, price } = execution;
  if ((Array.isArray(lag) ? lag.includes(0) : lag === 0) && price !== undefined && price !== 'close') {
    const message = `with lag 0 orders are filled at the close that was decided on, not at the ${price} before it`;
    error(message, ['execution', 'price'], 'set lag to 1 or more, or price to close');
  }
  if (rebalance === 'never' && interval > 1)
    error('portfolios decide once: there is no interval', ['interval'], 'take it out, or rebalance');
  if (rebalance === 'never' && tranches > 1)
    error('portfolios decide once: only one part would ever begin', ['tranches'], 'take it out, or rebalance');
  const taken = new Set([...Object.keys(draft.portfolios ?? {}), ...Object.keys(draft.data?.benchmarks ?? {})]);
  for (const name of compare)
    if (name !== undefined && taken.has(name))
      error(`"${name}" is the name of a portfolio or benchmark of the spec too`, ['compare'], 'give that another name');
  return problems;
}
