import type { Market } from '@foliograph/core';
import { registries } from '../members/index.js';
import { single } from './single.js';

/** How a node names its market. */
export type MarketChoice = Readonly<Record<string, object>> | null;

/** The market that a node names, its parameters filled in; undefined where it names none. */
export function marketOf(
  choice: MarketChoice,
):
  | (Pick<Market, 'timeZone'> & { deadline(periodEnd: number): number; limit?(series: ReadonlyMap<string, Float64Array>): Float64Array })
  | undefined {
  if (choice === null) return undefined;
  const { name, params } = single(choice);
  const { timeZone, deadline, limit } = registries.markets.get(name)!;
  return {
    timeZone,
    deadline: (periodEnd) => deadline(periodEnd, params),
    ...(limit ? { limit: (series) => limit(series, params) } : {}),
  };
}
