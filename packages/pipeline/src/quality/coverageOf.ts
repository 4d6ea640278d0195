import type { DataQuality } from '@foliograph/report';
import type { Bars } from '../bars/index.js';

/** The share of each year's sessions on which an asset has a close, by asset; null in years before its first and after its last. */
export function coverageOf({ assets, sessions, fields }: Pick<Bars, 'assets' | 'sessions' | 'fields'>): DataQuality['coverage'] {
  const T = sessions.length;
  const close = fields.get('close') ?? new Float64Array(assets.length * T).fill(NaN);
  const years = [...new Set(sessions.map((session) => Number(session.slice(0, 4))))];
  const yearAt = Int32Array.from(sessions, (session) => years.indexOf(Number(session.slice(0, 4))));
  const held = new Int32Array(years.length);
  for (const year of yearAt) held[year]!++;
  const shares = assets.map((_, n) => {
    const bars = new Int32Array(years.length);
    for (let t = 0, cell = n * T; t < T; t++, cell++) if (!Number.isNaN(close[cell]!)) bars[yearAt[t]!]!++;
    const first = bars.findIndex((count) => count > 0);
    const last = bars.findLastIndex((count) => count > 0);
    return Array.from(bars, (count, k) => (first < 0 || k < first || k > last ? null : count / held[k]!));
  });
  return { assets, years, shares };
}
