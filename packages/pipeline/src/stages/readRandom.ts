import { tableFromArrow } from '../arrow/index.js';
import type { Artifact } from '../store/index.js';
import { type AmongRandom, toldQuantiles } from './randomPortfolios.js';

/** Random portfolios of one strategy as they were stored. */
export interface StoredRandom extends AmongRandom {
  /** Each figure of every draw; NaN where there is none. */
  readonly draws: Readonly<Record<string, Float64Array>>;
  readonly sessions: readonly string[];
  /** Their equity at each session, by the share of them in per cent that is below, rising. */
  readonly quantiles: readonly { readonly share: number; readonly equity: Float64Array }[];
}

/** Reads stored random portfolios. */
export async function readRandom(artifact: Artifact): Promise<StoredRandom> {
  const { date, ...columns } = tableFromArrow(await artifact.bytes('equity.arrow'));
  return {
    ...(await artifact.json<AmongRandom>('percentiles.json')),
    draws: tableFromArrow(await artifact.bytes('draws.arrow')) as Record<string, Float64Array>,
    sessions: date as readonly string[],
    quantiles: Object.values(columns).map((equity, i) => ({ share: toldQuantiles[i]!, equity: equity as Float64Array })),
  };
}
