import { describe, expect, test } from 'vitest';
import { stream } from '../random/index.js';
import { correlation, mean, standardDeviation } from '../sample/index.js';
import * as operatorSet from './index.js';
import type { Operator } from './Operator.js';

const total = (x: readonly number[]) => x.reduce((a, b) => a + b, 0);
const moment = (x: readonly number[], power: number) => total(x.map((v) => (v - mean(x)) ** power));
const sorted = (x: readonly number[]) => x.toSorted((a, b) => a - b);
const quantile = (x: readonly number[], share: number) => {
  const at = share * (x.length - 1);
  const [low, high] = [sorted(x)[Math.floor(at)]!, sorted(x)[Math.ceil(at)]!];
  return low + (at - Math.floor(at)) * (high - low);
};
const median = (x: readonly number[]) => quantile(x, 0.5);
const slope = (x: readonly number[], at: readonly number[]) => total(x.map((v, i) => (v - mean(x)) * (at[i]! - mean(at)))) / moment(at, 2);

/** What each operator gives of the known values of a window, with their places from 1 for its oldest session to `span` for the current one. */
type Naive = (x: readonly number[], at: readonly number[], span: number, y: readonly number[]) => number;
const naive: Readonly<Record<string, Naive>> = {
  sum: total,
  mean,
  std: standardDeviation,
  var: (x) => standardDeviation(x) ** 2,
  max: (x) => Math.max(...x),
  min: (x) => Math.min(...x),
  argmax: (x, at) => at[x.indexOf(Math.max(...x))]!,
  argmin: (x, at) => at[x.indexOf(Math.min(...x))]!,
  prod: (x) => x.reduce((a, b) => a * b, 1),
  median,
  quantile: (x) => quantile(x, 0.25),
  mad: (x) => median(x.map((v) => Math.abs(v - median(x)))),
  meanDeviation: (x) => mean(x.map((v) => Math.abs(v - mean(x)))),
  tsRank: (x, at, span) => {
    const last = x.at(-1)!;
    return at.at(-1) === span ? (x.filter((v) => v < last).length + (x.filter((v) => v === last).length + 1) / 2) / x.length : NaN;
  },
  skew: (x) => {
    const n = x.length;
    return n < 3 ? NaN : ((n * Math.sqrt(n - 1)) / (n - 2)) * (moment(x, 3) / moment(x, 2) ** 1.5);
  },
  kurt: (x) => {
    const n = x.length;
    const raw = (n * (n + 1) * (n - 1) * moment(x, 4)) / ((n - 2) * (n - 3) * moment(x, 2) ** 2);
    return n < 4 ? NaN : raw - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  },
  wma: (x, at) => total(x.map((v, i) => v * at[i]!)) / total(at),
  decayLinear: (x, at) => total(x.map((v, i) => v * at[i]!)) / total(at),
  slope,
  rsquare: (x, at) => correlation(x, at) ** 2,
  resid: (x, at, span) => (at.at(-1) === span ? x.at(-1)! - mean(x) - slope(x, at) * (span - mean(at)) : NaN),
  corr: (x, _, __, y) => correlation(x, y),
  cov: (x, _, __, y) => (x.length < 2 ? NaN : total(x.map((v, i) => (v - mean(x)) * (y[i]! - mean(y)))) / (x.length - 1)),
};

const set: Readonly<Record<string, Operator>> = operatorSet;
const rolling = Object.entries(set).filter(([, { params }]) => 'least' in params.properties);
const T = 160;
const series = (seed: number) => {
  const random = stream(seed, 'rolling');
  return Float64Array.from({ length: T }, () => Math.round(100 + 20 * random.normal()) / 8);
};
const [whole, other] = [series(1), series(2)];
/** The second series is known in other sessions than the first. */
const gapped = [
  whole.map((v, t) => (t % 7 === 3 || (t > 60 && t < 80) ? NaN : v)),
  other.map((v, t) => (t % 11 === 4 ? Infinity : v)),
] as const;

function run(name: string, inputs: readonly Float64Array[], params: Readonly<Record<string, number>>): Float64Array {
  const out = new Float64Array(T);
  set[name]!.kernel(inputs, { share: 0.25, ...params }, out);
  return out;
}
function expectNaive(name: string, [x, y]: readonly [Float64Array, Float64Array], window: number, least: number, got: Float64Array): void {
  const both = set[name]!.series.length === 2;
  for (let t = 0; t < T; t++) {
    const from = Math.max(0, t + 1 - window);
    const places = Array.from({ length: t + 1 - from }, (_, i) => i + 1);
    const at = places.filter((place) => Number.isFinite(x[from + place - 1]) && (!both || Number.isFinite(y[from + place - 1])));
    const of = (values: Float64Array) => at.map((place) => values[from + place - 1]!);
    const wanted = at.length < least ? NaN : naive[name]!(of(x), at, places.length, of(y));
    if (Number.isNaN(wanted)) expect(got[t], `session ${t}`).toBeNaN();
    else
      expect(Math.abs(got[t]! - wanted), `session ${t}: ${got[t]}, not ${wanted}`).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(wanted)),
      );
  }
}

test('every operator over a window is held to its plain form', () => {
  expect(rolling.map(([name]) => name).sort()).toEqual(Object.keys(naive).sort());
});

describe.each(rolling)('%s', (name, { series: inputs }) => {
  const given = <A>(pair: readonly [A, A]) => pair.slice(0, inputs.length);

  test.each([4, 5, 20, 60])('over %i whole sessions is what its plain form gives', (window) => {
    expectNaive(name, [whole, other], window, window, run(name, given([whole, other]), { window }));
    expectNaive(name, gapped, window, window, run(name, given(gapped), { window }));
  });

  test.each([
    [5, 1],
    [20, 1],
    [20, 12],
    [500, 2],
  ])('over the values that %i sessions hold, at least %i, is what its plain form gives', (window, least) => {
    const enough = Math.max(least, ['slope', 'resid', 'rsquare', 'corr', 'cov', 'std', 'var'].includes(name) ? 2 : 1);
    expectNaive(name, [whole, other], window, enough, run(name, given([whole, other]), { window, least }));
    expectNaive(name, gapped, window, enough, run(name, given(gapped), { window, least }));
  });
});

describe('what is not over a window', () => {
  const kernel = (name: string, inputs: readonly (readonly number[])[], params: Readonly<Record<string, number>> = {}) => {
    const out = new Float64Array(inputs[0]!.length);
    set[name]!.kernel(
      inputs.map((x) => Float64Array.from(x)),
      params,
      out,
    );
    return [...out];
  };

  test('an exponential mean begins with the first value, passes over a gap and leaves it missing', () => {
    expect(kernel('ema', [[NaN, 2, 4, NaN, 8]], { window: 3, seed: 1 })).toEqual([NaN, 2, 3, NaN, 5.5]);
    expect(kernel('ema', [[NaN, 2, 4, NaN, 9]], { window: 3, seed: 3 })).toEqual([NaN, NaN, NaN, NaN, 5]);
    expect(kernel('sma', [[2, 6, 9]], { window: 4, weight: 2, seed: 1 })).toEqual([2, 4, 6.5]);
    expect(kernel('wilder', [[1, 3, 6]], { window: 2 })).toEqual([NaN, 2, 4]);
    expect(kernel('ewm', [[1, 4, NaN, 1]], { span: 1 })).toEqual([1, 4, NaN, 1]);
    expect(kernel('ewm', [[1, 4]], { span: 3 })[1]).toBeCloseTo((4 + 0.5) / 1.5, 14);
  });

  test('what runs from the first session passes over gaps', () => {
    expect(kernel('runningSum', [[1, NaN, 2, 1e20, 3, -1e20]])).toEqual([1, NaN, 3, 1e20, 1e20, 6]);
    expect(kernel('since', [[0, 1, 0, NaN, 1]])).toEqual([NaN, 0, 1, 2, 0]);
    expect(kernel('first', [[NaN, 5, 6]])).toEqual([NaN, 5, 5]);
    expect(kernel('skip', [[NaN, 5, 6]], { sessions: 1 })).toEqual([NaN, NaN, 6]);
    expect(kernel('carry', [[NaN, 5, NaN, 7]])).toEqual([NaN, 5, 5, 7]);
    expect(kernel('count', [[1, 0, 3, NaN, 1, 1]], { window: 2 })).toEqual([NaN, 1, 1, NaN, NaN, 2]);
    expect(kernel('present', [[1, NaN, 3, NaN]], { window: 2 })).toEqual([1, 1, 1, 1]);
  });

  test('choices and truths are missing where what they need is', () => {
    expect(
      kernel('if', [
        [1, 0, NaN, 1],
        [5, 5, 5, NaN],
        [6, 6, 6, 6],
      ]),
    ).toEqual([5, 6, NaN, NaN]);
    expect(
      kernel('where', [
        [1, 0, NaN],
        [5, 5, 5],
      ]),
    ).toEqual([5, NaN, NaN]);
    expect(
      kernel('fill', [
        [1, NaN, Infinity],
        [5, 6, 7],
      ]),
    ).toEqual([1, 6, 7]);
    expect(
      kernel('and', [
        [1, 0, NaN, 2],
        [1, 1, 0, 3],
      ]),
    ).toEqual([1, 0, NaN, 1]);
    expect(
      kernel('or', [
        [0, 0, NaN, 2],
        [1, 0, 1, 0],
      ]),
    ).toEqual([1, 0, NaN, 1]);
    expect(kernel('not', [[0, 2, NaN]])).toEqual([1, 0, NaN]);
    expect(
      kernel('equal', [
        [1, 2, NaN],
        [1, 1, NaN],
      ]),
    ).toEqual([1, 0, NaN]);
    expect(
      kernel(
        'notEqual',
        [
          [1, 2, NaN],
          [1, 1, 1],
        ],
        { missing: 1 },
      ),
    ).toEqual([0, 1, 1]);
    expect(
      kernel(
        'greaterThan',
        [
          [1, NaN, NaN],
          [0, 1, NaN],
        ],
        { missing: 0 },
      ),
    ).toEqual([1, 0, NaN]);
    expect(kernel('clip', [[-5, 0, 5, NaN]], { low: -1, high: 2 })).toEqual([-1, 0, 2, NaN]);
  });

  test("sections are taken over the session's known assets", () => {
    expect(kernel('demean', [[1, NaN, 5]])).toEqual([-2, NaN, 2]);
    expect(kernel('zscore', [[1, NaN, 3, 5]])).toEqual([-1, NaN, 0, 1]);
    expect(kernel('zscore', [[7, NaN, 7]])).toEqual([0, NaN, 0]);
    expect(kernel('scale', [[1, -3, NaN]], { total: 1 })).toEqual([0.25, -0.75, NaN]);
    expect(kernel('winsorize', [[0, 0, 0, 8]], { k: 1 })).toEqual([0, 0, 0, 6]);
    expect(
      kernel('residualOn', [
        [1, 3, 5, 8],
        [1, 2, 3, NaN],
      ]),
    ).toEqual([0, 0, 0, NaN]);
    expect(
      kernel('residualOn', [
        [1, 3],
        [2, 2],
      ]),
    ).toEqual([-1, 1]);
  });

  test('sections of groups are taken over each group alone, and an asset without a group is in none', () => {
    const group = [1, 1, 2, 2, NaN, 2];
    expect(kernel('groupNeutralize', [[1, 3, 10, 20, 7, NaN], group])).toEqual([-1, 1, -5, 5, NaN, NaN]);
    expect(kernel('groupRank', [[1, 3, 20, 10, 7, NaN], group])).toEqual([0.5, 1, 1, 0.5, NaN, NaN]);
    expect(kernel('groupMean', [[1, 3, 10, 20, 7, NaN], group])).toEqual([2, 2, 15, 15, NaN, 15]);
    expect(kernel('groupZscore', [[4, 4, 10, 20, 7, 15], group])).toEqual([0, 0, -1, 1, NaN, 0]);
  });
});
