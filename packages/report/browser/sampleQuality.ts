import { stream } from '@foliograph/core';
import type { DataQuality } from '@foliograph/report';

/** Data quality of made assets that begin, end and lack sessions as real ones do: most are whole, some are listed late, some leave, a few have gaps. */
export function sampleQuality({ seed = 7, assets: N = 12, years: Y = 13 } = {}): DataQuality {
  const assets = Array.from({ length: N }, (_, n) => `S${String(n).padStart(4, '0')}`);
  const years = Array.from({ length: Y }, (_, y) => 2010 + y);
  const sessions = new Map<string, number>();
  const shares = assets.map((asset) => {
    const random = stream(seed, 'coverage', asset);
    const first = random.uniform() < 0.8 ? 0 : random.integer(Y);
    const last = random.uniform() < 0.9 ? Y - 1 : first + random.integer(Y - first);
    const gappy = random.uniform() < 0.15;
    return years.map((_, y) => {
      if (y < first || y > last) return null;
      if ((y === first && first > 0) || (y === last && last < Y - 1)) return Math.ceil(252 * random.uniform()) / 252;
      const lost = gappy ? Math.floor(252 * random.uniform() ** 4) : random.uniform() < 0.03 ? 1 : 0;
      if (lost > 0) sessions.set(asset, (sessions.get(asset) ?? 0) + lost);
      return (252 - lost) / 252;
    });
  });
  const place = { file: 'prices/S0001.csv', line: 812 };
  const finding = (check: string, severity: 'error' | 'warning' | 'notice', summary: string, count: number, remedy?: string) => ({
    check,
    severity,
    summary,
    plural: `findings of ${check}`,
    count,
    examples: Array.from({ length: Math.min(count, 30) }, (_, i) => ({
      source: 'prices',
      asset: assets[i % N]!,
      from: `2015-03-${String(1 + (i % 28)).padStart(2, '0')}`,
      message: `${check} of ${assets[i % N]}, number ${i + 1}`,
      ...(i % 3 < 2 ? { place: { ...place, line: place.line + i } } : { place: { file: 'daily.parquet', part: `row group 3, row ${i}` } }),
      ...(remedy === undefined ? {} : { remedy }),
    })),
  });
  return {
    coverage: { assets, years, shares },
    missing: [...sessions].map(([asset, count]) => ({ asset, reason: count > 20 ? 'suspended' : 'no bar', sessions: count })),
    survivorship: years.map((year, y) => ({
      day: `${year}-06-30`,
      members: 500 - (y % 3),
      listed: 360 + Math.floor((y * 138) / Y),
      priced: 353 + Math.floor((y * 140) / Y),
    })),
    findings: [
      finding('non_positive_close', 'error', 'A close is positive.', 2, 'leave the cell blank where there was no trade'),
      finding('jump', 'warning', 'A close is not far from the last one.', 41, 'read adjusted prices if this is a split'),
      finding('stale', 'warning', 'A price changes within ten sessions.', 3),
      finding('holiday', 'notice', 'A session is a day on which most assets trade.', 1),
    ],
  };
}
