import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stream } from '../random/index.js';
import { averageRank } from './averageRank.js';
import { rollingCorrelation } from './rollingCorrelation.js';
import { rollingCovariance } from './rollingCovariance.js';
import { rollingExtreme } from './rollingExtreme.js';
import { rollingLinear } from './rollingLinear.js';
import { rollingMean } from './rollingMean.js';
import { rollingOrder } from './rollingOrder.js';
import { rollingRegression } from './rollingRegression.js';
import { rollingShape } from './rollingShape.js';
import { rollingStd } from './rollingStd.js';
import { rollingSum } from './rollingSum.js';
import { rollingVariance } from './rollingVariance.js';
import { shift } from './shift.js';

const sum = (window: readonly number[]) => window.reduce((a, b) => a + b, 0);
const mean = (window: readonly number[]) => sum(window) / window.length;
/** Distances from the mean, which are taken from the first value so that a level far from 0 costs them no digits. */
const distances = (window: readonly number[]) => {
  const near = window.map((v) => v - window[0]!);
  return near.map((v) => v - mean(near));
};
/** Mean product of the powers of distances from the means. */
const moment = (window: readonly number[], power: number) => mean(distances(window).map((v) => v ** power));
const variance = (window: readonly number[]) => (moment(window, 2) * window.length) / (window.length - 1);
const covariance = (x: readonly number[], y: readonly number[]) => {
  const other = distances(y);
  return sum(distances(x).map((v, i) => v * other[i]!)) / (x.length - 1);
};
const correlation = (x: readonly number[], y: readonly number[]) => covariance(x, y) / Math.sqrt(variance(x) * variance(y));
const skew = (w: readonly number[]) => {
  const n = w.length;
  return ((moment(w, 3) / moment(w, 2) ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
};
const kurtosis = (w: readonly number[]) => {
  const n = w.length;
  return ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (moment(w, 4) / moment(w, 2) ** 2 - 3) + 6);
};
const quantile = (window: readonly number[], share: number) => {
  const sorted = [...window].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)]!;
  return place % 1 === 0 ? low : low + (sorted[Math.floor(place) + 1]! - low) * (place % 1);
};
const rankOf = (window: readonly number[]) => {
  const v = window.at(-1)!;
  return (window.filter((u) => u < v).length + window.filter((u) => u <= v).length + 1) / 2 / window.length;
};
const mad = (window: readonly number[]) =>
  quantile(
    window.map((v) => Math.abs(v - quantile(window, 0.5))),
    0.5,
  );

/** A window's present values and their places in it, from 0; of a second series too. */
interface Window {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly at: readonly number[];
  /** Place of the current session, and whether it is present. */
  readonly last: number;
  readonly present: boolean;
  readonly W: number;
}
/** Weights by age: the current session has as many as a whole window has sessions. */
function weighted({ x, at }: Window): number {
  const weights = at.map((place) => place + 1);
  return sum(x.map((v, i) => v * weights[i]!)) / sum(weights);
}
const rise = ({ x, at }: Window) => covariance(at, x) / variance(at);
type Kernel = (x: Float64Array, y: Float64Array, W: number, min: number, out: Float64Array) => void;
/** Each kernel, the plain formula, the fewest values that have one, and what an error is measured against where values may come near 0. */
const kernels: Readonly<
  Record<string, readonly [kernel: Kernel, plain: (window: Window) => number, least?: number, unit?: (window: Window) => number]>
> = {
  sum: [(x, _, W, min, out) => rollingSum(x, W, out, min), ({ x }) => sum(x)],
  mean: [(x, _, W, min, out) => rollingMean(x, W, out, min), ({ x }) => mean(x)],
  variance: [(x, _, W, min, out) => rollingVariance(x, W, out, min), ({ x }) => variance(x), 2],
  'deviation of all': [(x, _, W, min, out) => rollingStd(x, W, out, min, 0), ({ x }) => Math.sqrt(moment(x, 2))],
  std: [(x, _, W, min, out) => rollingStd(x, W, out, min), ({ x }) => Math.sqrt(variance(x)), 2],
  skew: [(x, _, W, min, out) => rollingShape(x, W, 3, out, min), ({ x }) => skew(x), 3, () => 1],
  kurtosis: [(x, _, W, min, out) => rollingShape(x, W, 4, out, min), ({ x }) => kurtosis(x), 4, () => 10],
  covariance: [
    (x, y, W, min, out) => rollingCovariance(x, y, W, out, min),
    ({ x, y }) => covariance(x, y),
    2,
    ({ x, y }) => Math.sqrt(variance(x) * variance(y)),
  ],
  correlation: [(x, y, W, min, out) => rollingCorrelation(x, y, W, out, min), ({ x, y }) => correlation(x, y), 2, () => 1],
  slope: [(x, _, W, min, out) => rollingRegression(x, W, { slope: out }, min), rise, 2, ({ x }) => Math.sqrt(variance(x))],
  rsquare: [(x, _, W, min, out) => rollingRegression(x, W, { rsquare: out }, min), ({ x, at }) => correlation(at, x) ** 2, 2, () => 1],
  resid: [
    (x, _, W, min, out) => rollingRegression(x, W, { resid: out }, min),
    (w) => (w.present ? distances(w.x).at(-1)! - rise(w) * (w.last - mean(w.at)) : NaN),
    2,
    ({ x }) => Math.sqrt(variance(x)),
  ],
  linear: [(x, _, W, min, out) => rollingLinear(x, W, out, min), weighted],
  largest: [(x, _, W, min, out) => rollingExtreme(x, W, 1, { value: out }, min), ({ x }) => Math.max(...x)],
  smallest: [(x, _, W, min, out) => rollingExtreme(x, W, -1, { value: out }, min), ({ x }) => Math.min(...x)],
  'place of the largest': [
    (x, _, W, min, out) => rollingExtreme(x, W, 1, { place: out }, min),
    ({ x, at }) => at[x.indexOf(Math.max(...x))]! + 1,
  ],
  'place of the smallest': [
    (x, _, W, min, out) => rollingExtreme(x, W, -1, { place: out }, min),
    ({ x, at }) => at[x.indexOf(Math.min(...x))]! + 1,
  ],
  'lower quantile': [(x, _, W, min, out) => rollingOrder(x, W, [{ read: 'quantile', share: 0.2, out }], min), ({ x }) => quantile(x, 0.2)],
  median: [(x, _, W, min, out) => rollingOrder(x, W, [{ read: 'quantile', share: 0.5, out }], min), ({ x }) => quantile(x, 0.5)],
  rank: [(x, _, W, min, out) => rollingOrder(x, W, [{ read: 'rank', out }], min), ({ x, present }) => (present ? rankOf(x) : NaN)],
  mad: [(x, _, W, min, out) => rollingOrder(x, W, [{ read: 'mad', out }], min), ({ x }) => mad(x)],
};

/** Holds from session `from` on; before it the plain window itself may have lost all digits. */
function expectPlain(name: string, x: Float64Array, y: Float64Array, W: number, min = W, from = 0): void {
  const [kernel, plain, least = 1, unit] = kernels[name]!;
  const out = new Float64Array(x.length);
  const two = kernel.toString().includes('y,');
  kernel(x, y, W, min, out);
  const wrong: string[] = [];
  for (let t = from; t < x.length; t++) {
    const first = Math.max(0, t + 1 - W);
    const sessions = Array.from({ length: t + 1 - first }, (_, i) => first + i);
    const known = sessions.filter((s) => Number.isFinite(x[s]) && (!two || Number.isFinite(y[s])));
    const window: Window = {
      ...{ x: known.map((s) => x[s]!), y: known.map((s) => y[s]!), at: known.map((s) => s - first) },
      ...{ last: t - first, present: Number.isFinite(x[t]), W },
    };
    const wanted = known.length >= Math.max(min, least) ? plain(window) : NaN;
    const equal = Number.isNaN(wanted) ? Number.isNaN(out[t]) : Math.abs(out[t]! - wanted) <= 1e-12 * Math.abs(unit?.(window) ?? wanted);
    if (!equal) wrong.push(`session ${t}: ${out[t]} for ${wanted}`);
  }
  expect(wrong).toEqual([]);
}
/** Prices around 100 with small changes: what makes sums of squares cancel. */
const prices = (length: number, seed: number) => {
  const random = stream(seed, 'prices');
  return Float64Array.from({ length }, () => 100 + random.normal());
};
/** Prices that wander, as those of stocks do. */
const walk = (length: number, seed: number) => {
  const random = stream(seed, 'walk');
  let price = 50;
  return Float64Array.from({ length }, () => (price *= 1 + 0.02 * random.normal()));
};
const computed = (name: string, x: Float64Array, W: number) => {
  const out = new Float64Array(x.length);
  kernels[name]![0](x, walk(x.length, 1), W, W, out);
  return out;
};

test('the sum of 1, 2, 3, 4 over two is 3, 5, 7 from the second value on', () => {
  expect([...rollingSum(Float64Array.of(1, 2, 3, 4), 2)]).toEqual([NaN, 3, 5, 7]);
});

test('the deviation of 1, 2, 4 over three has two degrees of freedom', () => {
  expect(rollingStd(Float64Array.of(1, 2, 4), 3)[2]).toBeCloseTo(Math.sqrt(7 / 3), 15);
});

test('the line through 1, 2, 6 rises by 2.5, explains 25/28 and ends half a step under its last value', () => {
  const lines = { slope: new Float64Array(3), rsquare: new Float64Array(3), resid: new Float64Array(3) };
  rollingRegression(Float64Array.of(1, 2, 6), 3, lines);
  expect([lines.slope[2], lines.rsquare[2], lines.resid[2]]).toEqual([2.5, expect.closeTo(12.5 / 14, 14), expect.closeTo(0.5, 14)]);
});

test('one ordering of 3, 1, 2, 2 over three serves its median, its rank and the distance from its median', () => {
  const [median, rank, mad] = [0, 1, 2].map(() => new Float64Array(4)) as [Float64Array, Float64Array, Float64Array];
  rollingOrder(Float64Array.of(3, 1, 2, 2), 3, [
    { read: 'quantile', share: 0.5, out: median },
    { read: 'rank', out: rank },
    { read: 'mad', out: mad },
  ]);
  expect([...median]).toEqual([NaN, NaN, 2, 2]);
  expect([...rank]).toEqual([NaN, NaN, 2 / 3, 2.5 / 3]);
  expect([...mad]).toEqual([NaN, NaN, 1, 0]);
});

test('of equal extremes the first is placed', () => {
  const place = new Float64Array(6);
  rollingExtreme(Float64Array.of(2, 5, 5, 1, 5, 0), 3, 1, { place });
  expect([...place]).toEqual([NaN, NaN, 2, 1, 1, 2]);
});

const gap = fc.constantFrom(NaN, Infinity, -Infinity);
/** Few distinct values, many gaps: ties and holes of every length. */
const holey = fc.array(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -3, max: 6 }) }, { weight: 2, arbitrary: gap }), {
  ...{ minLength: 0, maxLength: 60 },
});

describe.each(Object.entries(kernels))('%s', (name, [kernel, , least = 1]) => {
  const windows = [1, 2, 3, 5, 20, 60].filter((W) => W >= least);
  // A figure of spread over two or three values may be all but 0, which nothing but its own digits can be measured against.
  const wide = windows.filter((W) => W > least);

  test.each(wide)('equals the plain window of %i to 1e-12', (W) => {
    expectPlain(name, prices(300, W), walk(300, W), W);
    expectPlain(name, walk(300, W), prices(300, W), W);
  });

  test.each(wide)('equals the plain window of %i to 1e-12 after a spike of 1e15 has left', (W) => {
    for (const at of [70, 79, 80, 81]) {
      for (const spike of [1e15, -1e15]) {
        const x = prices(240, at);
        x[at] = spike;
        expectPlain(name, x, walk(240, at), W, W, at + W);
        expectPlain(name, walk(240, at), x, W, W, at + W);
      }
    }
  });

  test.each(wide)('equals the plain window of %i to 1e-12 while spikes of every height pass through', (W) => {
    for (let step = 0; step < 24; step++) {
      const spike = 2 ** (step / 2);
      const x = walk(3 * W + 60, step).map((v, t) => (t === W + 7 ? v * (1 + spike) : v));
      expectPlain(name, x, prices(x.length, step), W);
      expectPlain(name, prices(x.length, step), x, W);
      const y = prices(3 * W + 60, step).map((v, t) => v - 100 + (t === W + 20 ? spike : 0));
      expectPlain(name, y, walk(y.length, step), W);
    }
  });

  test('equals the plain window where a level moves far away for good', () => {
    const x = prices(200, 8).map((v, t) => (t < 100 ? v : 1e6 + v));
    expectPlain(name, x, walk(200, 8), 20, 20, 120);
  });

  test('takes what is present, where that is enough', () => {
    fc.assert(
      fc.property(holey, holey, fc.integer({ min: Math.max(2, least), max: 12 }), fc.integer({ min: 1, max: 12 }), (a, b, W, min) => {
        // whole numbers: what is equal is so exactly, so that there is spread or there is none
        const length = Math.min(a.length, b.length);
        const [x, y] = [Float64Array.from(a.slice(0, length)), Float64Array.from(b.slice(0, length))];
        const [flat, two] = [new Float64Array(length), kernel.toString().includes('y,')];
        kernel(x, y, W, Math.min(W, min), flat);
        for (let t = 0; t < length; t++) {
          const known = [...x.subarray(Math.max(0, t + 1 - W), t + 1)].filter((v, i) => {
            const w = y[Math.max(0, t + 1 - W) + i];
            return Number.isFinite(v) && (!two || Number.isFinite(w));
          });
          if (known.length < Math.max(Math.min(W, min), least)) expect(flat[t]).toBeNaN();
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test.each([1, 3, 10])('equals the plain window of the values present, of which %i of 10 suffice', (min) => {
    const random = stream(9, 'gaps');
    const x = walk(300, 2).map((v) => (random.uniform() < 0.15 ? NaN : v));
    const y = prices(300, 2).map((v) => (random.uniform() < 0.15 ? Infinity : v));
    expectPlain(name, x, y, 10, Math.max(min, least + 1));
  });

  test.each([Infinity, -Infinity, NaN])('is missing while %d is in the window and finite after it has left', (value) => {
    const x = prices(100, 3);
    x[40] = value;
    const got = computed(name, x, 7);
    expect([...got.subarray(40, 47)].every(Number.isNaN)).toBe(true);
    expect([...got.subarray(47)].every(Number.isFinite)).toBe(true);
  });

  test('gives the same bytes whatever comes later', () => {
    const x = prices(200, 4);
    for (const known of [1, 19, 20, 21, 57, 140]) {
      const early = Buffer.from(computed(name, x.slice(0, known), 20).buffer);
      expect(early.equals(Buffer.from(computed(name, x, 20).slice(0, known).buffer))).toBe(true);
    }
  });

  test('leaves its input as it was and is all missing where the window is longer than the series', () => {
    const x = prices(10, 5);
    const before = x.slice();
    expect([...computed(name, x, 11)].every(Number.isNaN)).toBe(true);
    expect(x).toEqual(before);
  });
});

test('orderings and extremes of few distinct values with many gaps are exactly those of the plain window', () => {
  fc.assert(
    fc.property(holey, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (values, W, min) => {
      const x = Float64Array.from(values);
      for (const name of [
        'largest',
        'smallest',
        'place of the largest',
        'place of the smallest',
        'lower quantile',
        'median',
        'rank',
        'mad',
        'sum',
      ])
        expectPlain(name, x, x, W, Math.min(W, min));
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('the deviation of equal values is exactly 0', () => {
  expect([...rollingStd(new Float64Array(30).fill(0.1), 7).subarray(6)].every((v) => v === 0)).toBe(true);
  expect([...rollingStd(walk(60, 1).fill(0.3, 20), 7).subarray(26)].every((v) => v === 0)).toBe(true);
});

test('the mean of zeros after large values is exactly 0', () => {
  expect(
    [
      ...rollingMean(
        walk(60, 1).map((v, t) => (t < 20 ? v * 3.3e10 : 0)),
        7,
      ).subarray(26),
    ].every((v) => v === 0),
  ).toBe(true);
});

test('without spread there is neither skewness, correlation nor a share explained', () => {
  const flat = new Float64Array(9).fill(0.1);
  for (const name of ['skew', 'kurtosis', 'correlation', 'rsquare']) expect([...computed(name, flat, 5)].every(Number.isNaN)).toBe(true);
});

test('a shift moves a series and is missing before it begins', () => {
  expect([...shift(Float64Array.of(1, 2, 3), 1)]).toEqual([NaN, 1, 2]);
  expect([...shift(Float64Array.of(1, 2), 0)]).toEqual([1, 2]);
  expect([...shift(Float64Array.of(1, 2), 5)]).toEqual([NaN, NaN]);
});

test('ties share their average rank and missing values have none', () => {
  expect([...averageRank(Float64Array.of(3, 1, NaN, 3, -2, Infinity))]).toEqual([3.5 / 4, 2 / 4, NaN, 3.5 / 4, 1 / 4, NaN]);
  expect([...averageRank(Float64Array.of(NaN))]).toEqual([NaN]);
});
