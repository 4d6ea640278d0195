import { byCodePoint } from './byCodePoint.js';
import type { Domain } from './Domain.js';

/** The assets and days of all domains. */
export const joinDomains = (domains: readonly Domain[]): Domain => ({
  assets: [...new Set(domains.flatMap(({ assets }) => assets))].sort(byCodePoint),
  bars: domains.reduce((sum, { bars }) => sum + bars, 0),
  days: Int32Array.from(new Set(domains.flatMap(({ days }) => [...days]))).sort(),
});
