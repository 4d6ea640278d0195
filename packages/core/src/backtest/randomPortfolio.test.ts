import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharpe } from '../metrics/index.js';
import { performanceOf } from '../metrics/performanceOf.js';
import { equalWeight, tiltToForecast, topK } from '../portfolios/index.js';
import type { Portfolio } from '../portfolios/Portfolio.js';
import { shuffle, stream } from '../random/index.js';
import { percentile } from '../sample/index.js';
import { decide } from './decide.js';
import { randomPortfolio } from './randomPortfolio.js';
import { relabelled } from './relabelled.js';
import { simulate } from './simulate.js';

const rules: readonly (readonly [string, Portfolio, Readonly<Record<string, unknown>>])[] = [
  ['top-k', topK, { k: 3 }],
  ['slow top-k', topK, { k: 3, buffer: 2, drop: 1 }],
  ['top-k by forecast', topK, { k: 4, weighting: 'forecast' }],
  ['preselected equal weights', equalWeight, { preselect: 4 }],
  ['tilted weights', tiltToForecast, { maxWeight: 0.3, short: true, variant: 'weights', step: 1 }],
];

/** Forecasts that persist over sessions, and prices that are flat, or grow by chance alone. */
function market({ seed, N = 8, T = 40, volatility = 0.02 }: { seed: number; N?: number; T?: number; volatility?: number }) {
  const random = stream(seed, 'market');
  const close = new Float64Array(N * T);
  const forecast = new Float64Array(N * T);
  for (let n = 0; n < N; n++) {
    let [price, view] = [100, random.normal()];
    for (let t = 0; t < T; t++) {
      close[n * T + t] = price *= Math.exp(volatility * random.normal());
      forecast[n * T + t] = view = 0.8 * view + 0.6 * random.normal();
    }
  }
  const assets = Array.from({ length: N }, (_, n) => `A${String(n).padStart(2, '0')}`);
  const sessions = Array.from({ length: T }, (_, t) => new Date(Date.UTC(2020, 0, 1 + t)).toISOString().slice(0, 10));
  const panel = { assets, sessions, calendar: 'daily', fields: new Map([['close', close]]) } as const;
  return { panel, forecast, close };
}

function decidingOf({ panel, forecast }: ReturnType<typeof market>, [, portfolio, params]: (typeof rules)[number]) {
  const sessions = Int32Array.from(panel.sessions.keys()).slice(0, -1);
  return { panel, price: 'close', portfolio, params, sessions, forecast, random: () => stream(1) } as const;
}

const tradingOf = ({ panel, close }: ReturnType<typeof market>, bps = 0) => ({
  ...{ assets: panel.assets, marks: close, fills: close, first: 0, last: panel.sessions.length - 1, lag: 0, capital: 1000 },
  ...{ costs: { bps }, tranches: 1 },
});

test('each of three assets is given the forecast of the next in its cycle, or of the one after where that is not live', () => {
  const cycle = Int32Array.of(1, 2, 0);
  const forecast = Float64Array.of(0.1, 0.2, 0.3);
  expect([...relabelled(forecast, Uint8Array.of(1, 1, 1), cycle)]).toEqual([0.2, 0.3, 0.1]);
  expect([...relabelled(forecast, Uint8Array.of(1, 0, 1), cycle)]).toEqual([0.3, 0.2, 0.1]);
  expect([...relabelled(forecast, Uint8Array.of(0, 0, 1), cycle)]).toEqual([0.1, 0.2, 0.3]);
});

test('whatever assets are live, they are given the forecasts of live ones, each once, and an asset that goes moves one other forecast', () => {
  const permutation = fc.integer({ min: 1, max: 12 }).chain((N) => fc.tuple(fc.shuffledSubarray([...Array(N).keys()], { minLength: N })));
  fc.assert(
    fc.property(permutation, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.nat(), ([order], alive, which) => {
      const N = order.length;
      const relabel = Int32Array.from(order);
      const live = Uint8Array.from({ length: N }, (_, n) => (alive[n] ? 1 : 0));
      const own = Float64Array.from({ length: N }, (_, n) => n);
      const before = relabelled(own, live, relabel);
      expect([...before].sort((a, b) => a - b)).toEqual([...own]);
      expect([...before.keys()].every((n) => live[n] === 1 || before[n] === n)).toBe(true);
      const goes = which % N;
      const after = relabelled(own, live.with(goes, 0), relabel);
      expect([...after.keys()].filter((n) => n !== goes && after[n] !== before[n]).length).toBeLessThanOrEqual(1);
    }),
  );
});

test.each(rules)(
  'a permutation gives %s the weights of the assets that it names, so that turnover in a flat market is the same',
  (...rule) => {
    for (let seed = 0; seed < 20; seed++) {
      const flat = market({ seed, volatility: 0 });
      const deciding = decidingOf(flat, rule);
      const N = flat.panel.assets.length;
      const relabel = shuffle(
        Int32Array.from({ length: N }, (_, n) => n),
        stream(seed, 'draw'),
      );
      const own = decide(deciding);
      const other = decide({ ...deciding, relabel });
      for (let d = 0; d < deciding.sessions.length; d++)
        for (let n = 0; n < N; n++) expect(other.weights[d * N + n]).toBeCloseTo(own.weights[d * N + relabel[n]!]!, 12);
      const trading = { ...tradingOf(flat, 10), random: stream(seed, 'draw') };
      const [a, b] = [simulate({ ...trading, targets: own }), randomPortfolio(deciding, trading)];
      expect(b.rebalances.turnover.length).toBe(a.rebalances.turnover.length);
      for (const [i, traded] of a.rebalances.turnover.entries()) expect(b.rebalances.turnover[i]).toBeCloseTo(traded, 10);
      expect(b.fees).toBeCloseTo(a.fees, 8);
    }
  },
);

test('what later sessions hold changes nothing that a random portfolio decided before them', () => {
  const whole = market({ seed: 3 });
  const changed = { ...whole, forecast: whole.forecast.slice(), close: whole.close.slice() };
  const T = whole.panel.sessions.length;
  for (let n = 0; n < 8; n++)
    for (let t = 21; t < T; t++) [changed.forecast[n * T + t], changed.close[n * T + t]] = n === 2 ? [NaN, NaN] : [n, 5 + n];
  const later = { ...changed, panel: { ...whole.panel, fields: new Map([['close', changed.close]]) } };
  const of = (one: ReturnType<typeof market>) => randomPortfolio(decidingOf(one, rules[0]!), { ...tradingOf(one), random: stream(5) });
  expect(of(later).equity.slice(0, 21)).toEqual(of(whole).equity.slice(0, 21));
  expect(of(later).equity).not.toEqual(of(whole).equity);
});

test('a forecast that knows the next return stands above every random portfolio, and one under wrong names anywhere among them', () => {
  const walk = market({ seed: 9, N: 20, T: 120 });
  const T = walk.panel.sessions.length;
  for (let i = 0; i < walk.forecast.length; i++)
    walk.forecast[i] = (i + 1) % T === 0 ? NaN : walk.close[i + 1]! / walk.close[i]! - 1 + 0.02 * stream(9, i).normal();
  const deciding = decidingOf(walk, ['top-k', topK, { k: 5 }]);
  const { sessions } = walk.panel;
  const ratio = (draw: string, number: number) =>
    ratioOf(randomPortfolio(deciding, { ...tradingOf(walk), random: stream(1, draw, number) }).equity);
  const ratioOf = (equity: Float64Array) => sharpe.of(performanceOf({ equity, sessions, periodsPerYear: 252, convention: 'standard' }));
  const draws = Float64Array.from({ length: 200 }, (_, draw) => ratio('draw', draw));
  expect(percentile(ratioOf(simulate({ ...tradingOf(walk), targets: decide(deciding) }).equity), draws)).toBe(100);
  const wrong = Array.from({ length: 200 }, (_, number) => percentile(ratio('wrong', number), draws));
  // 40 of 200 in each fifth, ± 4 standard deviations of a count.
  for (let fifth = 0; fifth < 5; fifth++) {
    const within = wrong.filter((p) => p >= 20 * fifth && p < 20 * (fifth + 1) + (fifth === 4 ? 1 : 0)).length;
    expect(within).toBeGreaterThan(40 - 23);
    expect(within).toBeLessThan(40 + 23);
  }
});
