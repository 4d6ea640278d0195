import { expect, test } from 'vitest';
import { madeUpPanel } from '../../test-support/madeUpPanel.js';
import { evaluate, parseFormula } from '../expression/index.js';
import type { Panel } from '../panel/index.js';
import { alpha101 } from './alpha101.js';
import { availableFactors } from './availableFactors.js';

const [N, T] = [9, 330];
const bars = madeUpPanel(N, T);
const sectors = [0, 1, 2, 0, 1, 2, 0, 1, 1];
const panel: Panel = {
  ...bars,
  fields: new Map([
    ...bars.fields,
    ['sector', new Float64Array(N * T).map((_, i) => sectors[Math.floor(i / T)]!)],
    ['vwap', bars.fields.get('close')!.map((close, i) => (close + 2 * bars.fields.get('low')![i]!) / 3)],
  ]),
};
const members = new Map(alpha101.factors().map(({ name, formula }) => [name, formula]));
function computed(name: string): Float64Array {
  const parsed = parseFormula(members.get(name)!);
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
  return evaluate([parsed.value], panel)[0]!;
}

/** A quantity of asset n at session t, worked out anew at every call: the plain way, with nothing carried along. */
type At = (n: number, t: number) => number;
const field =
  (name: string): At =>
  (n, t) =>
    t < 0 ? NaN : panel.fields.get(name)![n * T + t]!;
const [open, high, low, close, volume, vwap] = ['open', 'high', 'low', 'close', 'volume', 'vwap'].map(field) as [At, At, At, At, At, At];
const delay =
  (x: At, d: number): At =>
  (n, t) =>
    x(n, t - d);
const delta =
  (x: At, d: number): At =>
  (n, t) =>
    x(n, t) - x(n, t - d);
const returns: At = (n, t) => close(n, t) / close(n, t - 1) - 1;
const last = (x: At, d: number, n: number, t: number) => Array.from({ length: d }, (_, i) => x(n, t - d + 1 + i));
/** The same quantity, each value worked out once. */
function once(x: At): At {
  const known = new Map<number, number>();
  return (n, t) => {
    if (t < 0) return NaN;
    const cell = n * T + t;
    if (!known.has(cell)) known.set(cell, x(n, t));
    return known.get(cell)!;
  };
}
/** A figure of the last d values, oldest first; NaN where one is missing. */
const over =
  (figure: (values: readonly number[]) => number) =>
  (x: At, d: number): At =>
    once((n, t) => {
      const values = last(x, d, n, t);
      return values.some(Number.isNaN) ? NaN : figure(values);
    });
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const average = (values: readonly number[]) => total(values) / values.length;
const rankAmong = (values: readonly number[], v: number) => {
  const below = values.filter((other) => other < v).length;
  const equal = values.filter((other) => other === v).length;
  return (below + (equal + 1) / 2) / values.length;
};
const sum = over(total);
const mean = over(average);
const std = over((values) => Math.sqrt(total(values.map((v) => (v - average(values)) ** 2)) / (values.length - 1)));
const least = over((values) => Math.min(...values));
const most = over((values) => Math.max(...values));
const argmax = over((values) => values.indexOf(Math.max(...values)) + 1);
const argmin = over((values) => values.indexOf(Math.min(...values)) + 1);
const tsRank = over((values) => rankAmong(values, values.at(-1)!));
const decay = over((values) => total(values.map((v, i) => v * (i + 1))) / total(values.map((_, i) => i + 1)));
const moments = (x: At, y: At, d: number, n: number, t: number) => {
  const [a, b] = [last(x, d, n, t), last(y, d, n, t)];
  const [ma, mb] = [average(a), average(b)];
  const product = (p: readonly number[], mp: number, q: readonly number[], mq: number) => total(p.map((v, i) => (v - mp) * (q[i]! - mq)));
  return { xy: product(a, ma, b, mb), xx: product(a, ma, a, ma), yy: product(b, mb, b, mb), flat: [a, b].some((v) => new Set(v).size < 2) };
};
const corr = (x: At, y: At, d: number): At =>
  once((n, t) => {
    const { xy, xx, yy, flat } = moments(x, y, d, n, t);
    return flat ? NaN : xy / Math.sqrt(xx * yy);
  });
const assets = Array.from({ length: N }, (_, n) => n);
const section = (x: At, t: number) => assets.map((n) => x(n, t)).filter((v) => !Number.isNaN(v));
const rank = (x: At): At =>
  once((n, t) => {
    const v = x(n, t);
    return Number.isNaN(v) ? NaN : rankAmong(section(x, t), v);
  });
const scale =
  (x: At): At =>
  (n, t) =>
    x(n, t) / total(section(x, t).map(Math.abs));
const neutral =
  (x: At): At =>
  (n, t) => {
    const own = assets.filter((other) => sectors[other] === sectors[n] && !Number.isNaN(x(other, t)));
    return x(n, t) - average(own.map((other) => x(other, t)));
  };
const adv = (d: number) => mean((n, t) => close(n, t) * volume(n, t), d);
const both =
  (combine: (a: number, b: number) => number) =>
  (x: At, y: At): At =>
  (n, t) =>
    combine(x(n, t), y(n, t));
const minus = both((a, b) => a - b);
const choose =
  (condition: At, a: At, b: At): At =>
  (n, t) => {
    const c = condition(n, t);
    return Number.isNaN(c) ? NaN : c !== 0 ? a(n, t) : b(n, t);
  };
const below = both((a, b) => (Number.isNaN(a) || Number.isNaN(b) ? NaN : a < b ? 1 : 0));
const always =
  (value: number): At =>
  () =>
    value;
const blend =
  (x: At, y: At, share: number): At =>
  (n, t) =>
    x(n, t) * share + y(n, t) * (1 - share);

const inner1 = choose(below(returns, always(0)), std(returns, 20), close);
const typical: At = (n, t) => (high(n, t) + low(n, t)) / 2;
const place: At = (n, t) => ((close(n, t) - low(n, t) - (high(n, t) - close(n, t))) / (high(n, t) - low(n, t))) * volume(n, t);
const worked: Readonly<Record<string, At>> = {
  alpha001: (n, t) => rank(argmax((m, s) => Math.sign(inner1(m, s)) * inner1(m, s) ** 2, 5))(n, t) - 0.5,
  alpha003: (n, t) => -corr(rank(open), rank(volume), 10)(n, t),
  alpha004: (n, t) => -tsRank(rank(low), 9)(n, t),
  alpha009: (n, t) => {
    const change = delta(close, 1)(n, t);
    const [lowest, highest] = [least(delta(close, 1), 5)(n, t), most(delta(close, 1), 5)(n, t)];
    return Number.isNaN(lowest) ? NaN : lowest > 0 || highest < 0 ? change : -change;
  },
  alpha012: (n, t) => -Math.sign(delta(volume, 1)(n, t)) * delta(close, 1)(n, t),
  alpha018: (n, t) => {
    const body = minus(close, open);
    const spread = std((m, s) => Math.abs(body(m, s)), 5);
    return -rank((m, s) => spread(m, s) + body(m, s) + corr(close, open, 10)(m, s))(n, t);
  },
  alpha021: (n, t) => {
    const [long, short, spread] = [mean(close, 8)(n, t), mean(close, 2)(n, t), std(close, 8)(n, t)];
    const busy = volume(n, t) / adv(20)(n, t);
    if (Number.isNaN(long)) return NaN;
    if (long + spread < short) return -1;
    if (short < long - spread) return 1;
    return Number.isNaN(busy) ? NaN : busy >= 1 ? 1 : -1;
  },
  alpha028: scale((n, t) => corr(adv(20), low, 5)(n, t) + typical(n, t) - close(n, t)),
  alpha030: (n, t) => {
    const signs: At = (m, s) => total([0, 1, 2].map((d) => Math.sign(close(m, s - d) - close(m, s - d - 1))));
    return ((1 - rank(signs)(n, t)) * sum(volume, 5)(n, t)) / sum(volume, 20)(n, t);
  },
  alpha041: (n, t) => Math.sqrt(high(n, t) * low(n, t)) - vwap(n, t),
  alpha042: (n, t) => rank(minus(vwap, close))(n, t) / rank(both((a, b) => a + b)(vwap, close))(n, t),
  alpha048: (n, t) => {
    const moved: At = (m, s) => (corr(delta(close, 1), delta(delay(close, 1), 1), 250)(m, s) * delta(close, 1)(m, s)) / close(m, s);
    return neutral(moved)(n, t) / sum((m, s) => (delta(close, 1)(m, s) / close(m, s - 1)) ** 2, 250)(n, t);
  },
  alpha057: (n, t) => -(close(n, t) - vwap(n, t)) / decay(rank(argmax(close, 30)), 2)(n, t),
  alpha058: (n, t) => -tsRank(decay(corr(neutral(vwap), volume, 3), 7), 5)(n, t),
  alpha060: (n, t) => -(2 * scale(rank(place))(n, t) - scale(rank(argmax(close, 10)))(n, t)),
  alpha064: (n, t) =>
    -below(rank(corr(sum(blend(open, low, 0.178404), 12), sum(adv(120), 12), 16)), rank(delta(blend(typical, vwap, 0.178404), 3)))(n, t),
  alpha084: (n, t) => {
    const r = tsRank(minus(vwap, most(vwap, 15)), 20)(n, t);
    return Math.sign(r) * Math.abs(r) ** delta(close, 4)(n, t);
  },
  alpha098: (n, t) =>
    rank(decay(corr(vwap, sum(adv(5), 26), 4), 7))(n, t) - rank(decay(tsRank(argmin(corr(rank(open), rank(adv(15)), 20), 8), 6), 8))(n, t),
  alpha101: (n, t) => (close(n, t) - open(n, t)) / (high(n, t) - low(n, t) + 0.001),
};

test('there are 101 of them, alpha001 to alpha101', () => {
  expect([...members.keys()]).toEqual(Array.from({ length: 101 }, (_, i) => `alpha${String(i + 1).padStart(3, '0')}`));
});

test.each(Object.entries(worked))('%s is what plain loops over the formula of the paper make of the bars', (name, plain) => {
  const plane = computed(name);
  for (const t of [0, 24, 61, 160, 259, 300, T - 1])
    for (const n of assets) {
      const wanted = plain(n, t);
      const got = plane[n * T + t]!;
      if (Number.isFinite(wanted)) expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(wanted)));
      else expect([name, n, t, got]).toEqual([name, n, t, NaN]);
    }
  expect(plane.subarray(T - 1).some(Number.isFinite)).toBe(true);
});

const withSector = [48, 58, 59, 63, 67, 69, 70, 76, 79, 80, 82, 87, 89, 90, 91, 93, 97, 100];

test('bars alone feed 82 of them: eighteen need a sector, alpha056 needs raw prices and shares', () => {
  const { available, unavailable } = availableFactors(alpha101, ['open', 'high', 'low', 'close', 'volume']);
  expect(available).toHaveLength(82);
  expect(unavailable.map(({ name }) => name)).toEqual(
    [...withSector, 56].sort((a, b) => a - b).map((number) => `alpha${String(number).padStart(3, '0')}`),
  );
  expect(unavailable.find(({ name }) => name === 'alpha048')!.missing).toEqual(['sector']);
  expect(unavailable.find(({ name }) => name === 'alpha056')!.missing).toEqual(['raw_close', 'shares']);
});

test('the mean of high, low and close stands for a vwap that the data lack', () => {
  const bare = availableFactors(alpha101, ['high', 'low', 'close']);
  expect(bare.available.find(({ name }) => name === 'alpha041')!.formula).toBe('sqrt(high * low) - ((high + low + close) / 3)');
  const given = availableFactors(alpha101, ['high', 'low', 'close', 'vwap']);
  expect(given.available.find(({ name }) => name === 'alpha041')!.formula).toBe('sqrt(high * low) - vwap');
});
