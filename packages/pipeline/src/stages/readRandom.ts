import { tableFromArrow } from '../arrow/index.js';
import type { Artifact } from '../store/index.js';
import { type AmongRandom, toldQuantiles } from './randomPortfolios.js';

/** Something of random portfolios at each session, by the share of them in per cent that is below, rising. */
type ByShare = readonly { readonly share: number; readonly values: Float64Array }[];

/** Random portfolios of one strategy as they were stored. */
export interface StoredRandom extends AmongRandom {
  /** Each figure of every draw; NaN where there is none. */
  readonly draws: Readonly<Record<string, Float64Array>>;
  readonly sessions: readonly string[];
  readonly equity: ByShare;
  /** From the second session on. */
  readonly returns: ByShare;
}

/** Reads stored random portfolios. */
export async function readRandom(artifact: Artifact): Promise<StoredRandom> {
  const byShare = async (file: string) => {
    const { date, ...columns } = tableFromArrow(await artifact.bytes(file));
    const quantiles = Object.values(columns).map((values, i) => ({ share: toldQuantiles[i]!, values: values as Float64Array }));
    return { sessions: date as readonly string[], quantiles };
  };
  const { sessions, quantiles } = await byShare('equity.arrow');
  return {
    ...(await artifact.json<AmongRandom>('percentiles.json')),
    draws: tableFromArrow(await artifact.bytes('draws.arrow')) as Record<string, Float64Array>,
    sessions,
    equity: quantiles,
    returns: (await byShare('returns.arrow')).quantiles,
  };
}
