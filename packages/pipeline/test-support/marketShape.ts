import type { MarketShape } from '../src/market/index.js';

/** A small market with everything at its usual strength, and nothing planted but the signal. */
export const marketShape: MarketShape = {
  assets: 40,
  sectors: 5,
  growth: 0.06,
  marketVolatility: 0.15,
  sectorVolatility: 0.1,
  idiosyncraticVolatility: 0.25,
  signal: 0.05,
  memory: 10,
  clustering: 0.98,
  stress: 0.15,
  listings: 0.25,
  delistings: 0.25,
  gaps: 0.01,
};
