import { stream } from '@foliograph/core';
import type { CheckedBars } from '../src/checks/Check.js';
import { businessDays } from '../src/market/index.js';

interface Asked {
  readonly assets?: number;
  readonly count?: number;
  readonly sessions?: readonly string[];
  readonly fields?: readonly string[];
  readonly seed?: number;
}

/** Bars of a market in which nothing happens: moves of one per cent, half of them the market's, bars around them, steady volume. Planes may be changed. */
export function calmBars({ assets = 8, count = 400, sessions, fields, seed = 1 }: Asked = {}): CheckedBars {
  const days = sessions ?? businessDays('2020-01-01', { count });
  const [N, T] = [assets, days.length];
  const plane = () => new Float64Array(N * T);
  const planes = { open: plane(), high: plane(), low: plane(), close: plane(), volume: plane() };
  const shared = stream(seed, 'market');
  const market = Array.from(days, () => 0.007 * shared.normal());
  for (let n = 0; n < N; n++) {
    const random = stream(seed, 'asset', n);
    let last = 20 + 10 * n;
    for (let t = 0, i = n * T; t < T; t++, i++) {
      planes.open[i] = last * Math.exp(0.003 * random.normal());
      planes.close[i] = last * Math.exp(market[t]! + 0.007 * random.normal());
      planes.high[i] = Math.max(planes.open[i]!, planes.close[i]!) * Math.exp(0.005 + 0.002 * random.uniform());
      planes.low[i] = Math.min(planes.open[i]!, planes.close[i]!) * Math.exp(-0.005 - 0.002 * random.uniform());
      planes.volume[i] = Math.round(1e6 * Math.exp(0.3 * random.normal()));
      last = planes.close[i]!;
    }
  }
  const kept = Object.entries(planes).filter(([name]) => fields === undefined || fields.includes(name));
  return {
    assets: Array.from({ length: N }, (_, n) => `A${n}`),
    sessions: days,
    fields: new Map(kept),
    warnings: [],
    claim: 'full',
    maxJump: 0.45,
  };
}
