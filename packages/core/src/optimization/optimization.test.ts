import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Limits, maxSharpe, meanVariance, minimize, minVariance, project, satisfies, targetReturn } from './index.js';

const limits = (N: number, changes: Partial<Limits> = {}): Limits => ({
  lower: new Float64Array(N),
  upper: new Float64Array(N).fill(1),
  sums: [{ coefficients: new Float64Array(N).fill(1), lower: 1, upper: 1 }],
  ...changes,
});
const rounded = (weights: Float64Array | undefined) => weights && [...weights].map((w) => Math.round(w * 1e8) / 1e8 + 0);

const apart = Float64Array.of(1, 0, 0, 4);

test('two assets that move apart with variances 1 and 4 have the least variance at weights 0.8 and 0.2', () => {
  expect(rounded(minVariance(apart, limits(2)).weights)).toEqual([0.8, 0.2]);
});

test('a cap that binds is met exactly, and the rest goes elsewhere', () => {
  expect(minVariance(apart, limits(2, { upper: Float64Array.of(0.6, 1) })).weights).toEqual(Float64Array.of(0.6, 0.4));
});

test('what expects more is held more: w = (1 + λ⁻¹ · 3) / 2 of two equal variances of 1 whose returns differ by 3', () => {
  // Least λ/2 (w² + (1 − w)²) − 3w lies where λ (2w − 1) = 3.
  const weights = meanVariance(Float64Array.of(1, 0, 0, 1), Float64Array.of(3, 0), 6, limits(2)).weights;
  expect(rounded(weights)).toEqual([0.75, 0.25]);
});

test('a target that costs variance is met exactly, and one that costs none changes nothing', () => {
  const expected = Float64Array.of(0.01, 0.03);
  expect(rounded(targetReturn(apart, expected, 0.02, limits(2)).weights)).toEqual([0.5, 0.5]);
  expect(rounded(targetReturn(apart, expected, 0.01, limits(2)).weights)).toEqual([0.8, 0.2]);
});

test('the Sharpe ratio of uncorrelated assets is largest where weights are as excess return over variance', () => {
  // 2/1 to 4/4 is 2 to 1.
  expect(rounded(maxSharpe(apart, Float64Array.of(2, 4), limits(2)).weights)).toEqual([2 / 3, 1 / 3].map((w) => Math.round(w * 1e8) / 1e8));
});

test('where nothing expects more than the risk-free return there is no largest Sharpe ratio', () => {
  expect(maxSharpe(apart, Float64Array.of(-0.1, 0), limits(2))).toEqual({ status: 'infeasible' });
});

test('with as much short as long the largest Sharpe ratio uses the whole gross exposure', () => {
  const sums = [{ coefficients: Float64Array.of(1, 1), lower: 0, upper: 0 }];
  const long = limits(2, { lower: Float64Array.of(-1, -1), sums, gross: 1 });
  expect(rounded(maxSharpe(apart, Float64Array.of(2, -1), long).weights)).toEqual([0.5, -0.5]);
});

test('equal assets are held alike, though any division of them is as good', () => {
  expect(rounded(minVariance(new Float64Array(9).fill(1), limits(3)).weights)).toEqual(
    [1 / 3, 1 / 3, 1 / 3].map((w) => Math.round(w * 1e8) / 1e8),
  );
});

test('a gross limit divides long and short weights: of 1.4 no more than 1.2 long and 0.2 short', () => {
  const lower = Float64Array.of(-1, -1);
  const upper = Float64Array.of(2, 2);
  expect(rounded(minimize(apart, Float64Array.of(-10, 10), limits(2, { lower, upper, gross: 1.4 })).weights)).toEqual([1.2, -0.2]);
});

test('a turnover limit stops on the way from what is held: half of 0.4 is bought, half sold', () => {
  const turnover = { held: Float64Array.of(0.5, 0.5), most: 0.4 };
  expect(rounded(minVariance(apart, limits(2, { turnover })).weights)).toEqual([0.7, 0.3]);
});

test('a sum of a group is met, and what it takes goes outside of it', () => {
  const equal = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
  const sums = [...limits(3).sums, { coefficients: Float64Array.of(1, 1, 0), lower: -Infinity, upper: 0.4 }];
  expect(rounded(minVariance(equal, limits(3, { sums })).weights)).toEqual([0.2, 0.2, 0.6]);
});

test('limits that contradict each other have no solution', () => {
  expect(minVariance(apart, limits(2, { upper: Float64Array.of(0.4, 0.4) }))).toEqual({ status: 'infeasible' });
  expect(project(Float64Array.of(1, 0), limits(2, { lower: Float64Array.of(-1, 0.5), gross: 0.9 })).status).toBe('infeasible');
});

test('weights that keep to all limits are their own projection, others go to the nearest that do', () => {
  const kept = Float64Array.of(0.7, 0.3);
  expect(project(kept, limits(2)).weights).toBe(kept);
  expect(rounded(project(Float64Array.of(1, 0, 0), limits(3, { upper: new Float64Array(3).fill(0.5) })).weights)).toEqual([
    0.5, 0.25, 0.25,
  ]);
});

/** Programs of every kind of limit; `inside` are weights that keep to them all. */
const programs = fc
  .record({ N: fc.integer({ min: 1, max: 8 }), depth: fc.integer({ min: 1, max: 10 }) })
  .chain(({ N, depth }) => {
    const real = (size: number) => fc.integer({ min: -1000 * size, max: 1000 * size }).map((i) => i / 1000);
    const vector = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: N, maxLength: N }).map((values) => Float64Array.from(values));
    const room = fc.integer({ min: 1, max: 500 }).map((i) => i / 1000);
    const slack = fc.oneof(fc.constant(0), room);
    return fc.record({
      loadings: fc.array(vector(fc.integer({ min: -9, max: 9 })), { minLength: depth, maxLength: depth }),
      linear: vector(real(2)),
      inside: vector(real(1)),
      below: vector(slack),
      above: vector(slack),
      sums: fc.array(fc.record({ coefficients: vector(real(1)), below: room, above: room }), { maxLength: 3 }),
      budget: fc.boolean(),
      gross: fc.option(room, { nil: undefined }),
      held: fc.option(fc.record({ held: vector(real(1)), slack: room }), { nil: undefined }),
    });
  })
  .map(({ loadings, linear, inside, below, above, sums, budget, gross, held }) => {
    const N = inside.length;
    const hessian = new Float64Array(N * N);
    for (const row of loadings) for (let i = 0; i < N; i++) for (let j = 0; j < N; j++) hessian[i * N + j]! += row[i]! * row[j]!;
    const sumOf = (coefficients: Float64Array) => coefficients.reduce((sum, c, n) => sum + c * inside[n]!, 0);
    const distance = (from: Float64Array) => inside.reduce((sum, w, n) => sum + Math.abs(w - from[n]!), 0);
    const kept: Limits = {
      lower: inside.map((w, n) => w - below[n]!),
      upper: inside.map((w, n) => w + above[n]!),
      sums: (budget ? [...sums, { coefficients: new Float64Array(N).fill(1), below: 0, above: 0 }] : sums).map(
        ({ coefficients, below, above }) => ({
          coefficients,
          lower: sumOf(coefficients) - below,
          upper: sumOf(coefficients) + above,
        }),
      ),
      ...(gross !== undefined && { gross: distance(new Float64Array(N)) + gross }),
      ...(held && { turnover: { held: held.held, most: distance(held.held) + held.slack } }),
    };
    return { hessian, linear, inside, kept };
  });

const worth = (hessian: Float64Array, linear: Float64Array, w: Float64Array) => {
  let sum = 0;
  w.forEach((a, i) => {
    sum += linear[i]! * a;
    w.forEach((b, j) => {
      sum += 0.5 * a * b * hessian[i * w.length + j]!;
    });
  });
  return sum;
};

test('where limits can be kept the solution keeps them, and no step from it towards other weights that do is better', () => {
  fc.assert(
    fc.property(
      programs,
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 24, maxLength: 24 }),
      ({ hessian, linear, inside, kept }, noise) => {
        const { status, weights } = minimize(hessian, linear, kept);
        expect(status).toBe('optimal');
        expect(satisfies(weights!, kept, 1e-7)).toBe(true);
        const [N, best] = [inside.length, worth(hessian, linear, weights!)];
        for (let k = 0; k < 4; k++) {
          const other =
            k === 0
              ? inside
              : project(
                  Float64Array.from(inside, (_, n) => noise[((k - 1) * N + n) % 24]! / 500),
                  kept,
                ).weights!;
          for (const share of [1e-3, 0.1, 1]) {
            const on = weights!.map((w, n) => w + share * (other[n]! - w));
            expect(worth(hessian, linear, on)).toBeGreaterThanOrEqual(best - 1e-6 * (1 + Math.abs(best)));
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});
