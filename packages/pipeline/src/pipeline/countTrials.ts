import { type Plan, triedBy } from '../plan/index.js';
import type { StrategyResult } from '../stages/summary.js';
import { type Store, trialsAt } from '../store/index.js';

/** Counts what was tried under a spec's name; gives how many trials there are now. */
export function countTrials(
  store: Store,
  spec: string,
  tried: readonly { readonly plan: Plan; readonly results: readonly StrategyResult[] }[],
): Promise<number> {
  const counted = tried.flatMap(({ plan, results }) => {
    const sharpes = new Map(results.map(({ name, figures }) => [name, figures.sharpe ?? null]));
    return triedBy(plan).flatMap(({ strategy, id }) => (sharpes.has(strategy) ? [{ id, strategy, sharpe: sharpes.get(strategy)! }] : []));
  });
  return trialsAt(store.home).add(spec, counted);
}
