import { stream } from '@foliograph/core';
import type { MarketShape } from './MarketShape.js';
import { perSession } from './perSession.js';
import { sectorOf } from './sectorOf.js';

/** What stays the same of an asset. */
export interface Traits {
  /** Its sector's index. */
  readonly sector: number;
  /** How far it moves with the market. */
  readonly beta: number;
  /** Long-run variance of its own returns. */
  readonly variance: number;
}

/** The traits of each asset: sectors in turn, betas around 1, and own variances around the declared one (log-normal, so that a few are rough). */
export function drawTraits({ assets, sectors, idiosyncraticVolatility }: MarketShape, seed: number): Traits[] {
  const random = stream(seed, 'market', 'traits');
  return Array.from({ length: assets }, (_, n) => ({
    sector: sectorOf(n, sectors),
    beta: Math.min(1.8, Math.max(0.2, 1 + 0.3 * random.normal())),
    variance: perSession(idiosyncraticVolatility) * Math.exp(0.5 * random.normal() - 0.125),
  }));
}
