import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Limits, maxSharpe, meanVariance, minVariance, type Solution, satisfies, targetReturn } from '@foliograph/core';
import { expect, test } from 'vitest';

/** Weights of four objectives under limits; made by cvxpy with Clarabel on returns of `ftse`. */
interface Case {
  readonly assets: readonly string[];
  readonly objective: 'min-variance' | 'mean-variance' | 'max-sharpe' | 'target-return';
  readonly constraints: { readonly min: number; readonly max: number; readonly grossMax?: number };
  readonly mean: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly riskAversion?: number;
  readonly riskFree?: number;
  readonly targetReturn?: number;
  readonly weights: readonly number[];
}

const golden = process.env.FOLIO_GOLDEN;
const cases: readonly Case[] = golden ? JSON.parse(readFileSync(join(golden, 'optimal-portfolios.json'), 'utf8')) : [];

if (!golden) test('optimal-portfolios.json agrees', ({ skip }) => skip('FOLIO_GOLDEN is not set'));
else test('the file holds portfolios', () => expect(cases.length).toBeGreaterThan(0));

const limitsOf = ({ assets, constraints: { min, max, grossMax } }: Case): Limits => ({
  lower: new Float64Array(assets.length).fill(min),
  upper: new Float64Array(assets.length).fill(max),
  sums: [{ coefficients: new Float64Array(assets.length).fill(1), lower: 1, upper: 1 }],
  ...(grossMax !== undefined && { gross: grossMax }),
});

interface Moments {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/** How each objective is solved, and the figure that is least at its solution. */
const objectives: Record<
  Case['objective'],
  { solve(one: Case, moments: Moments): Solution; value(one: Case, variance: number, expected: number): number }
> = {
  'min-variance': {
    solve: (one, { covariance }) => minVariance(covariance, limitsOf(one)),
    value: (_, variance) => variance,
  },
  'mean-variance': {
    solve: (one, { covariance, mean }) => meanVariance(covariance, mean, one.riskAversion!, limitsOf(one)),
    value: (one, variance, expected) => (one.riskAversion! / 2) * variance - expected,
  },
  'target-return': {
    solve: (one, { covariance, mean }) => targetReturn(covariance, mean, one.targetReturn!, limitsOf(one)),
    value: (_, variance) => variance,
  },
  'max-sharpe': {
    solve: (one, { covariance, mean }) =>
      maxSharpe(
        covariance,
        mean.map((r) => r - one.riskFree!),
        limitsOf(one),
      ),
    value: (one, variance, expected) => -(expected - one.riskFree!) / Math.sqrt(variance),
  },
};

const named = cases.map((one, i) => {
  const { min, max, grossMax } = one.constraints;
  const within = `[${min}, ${max.toFixed(3)}]${grossMax === undefined ? '' : `, gross ${grossMax}`}`;
  return [`case ${i}: ${one.objective} of ${one.assets.length} assets within ${within}`, one] as const;
});

test.each(named)('%s: objective within 1e-6, weights within 1e-4', (_, one) => {
  const moments = { mean: Float64Array.from(one.mean), covariance: Float64Array.from(one.covariance.flat()) };
  const { solve, value } = objectives[one.objective];
  const { status, weights } = solve(one, moments);
  expect(status).toBe('optimal');
  expect(satisfies(weights!, limitsOf(one), 1e-9)).toBe(true);
  const worth = (w: ArrayLike<number>) => {
    let [variance, expected] = [0, 0];
    one.covariance.forEach((row, i) => {
      row.forEach((c, j) => {
        variance += w[i]! * c * w[j]!;
      });
      expected += w[i]! * one.mean[i]!;
    });
    return value(one, variance, expected);
  };
  const reference = worth(one.weights);
  expect(Math.abs(worth(weights!) - reference)).toBeLessThanOrEqual(1e-6 * Math.abs(reference));
  expect(one.weights.reduce((most, w, n) => Math.max(most, Math.abs(w - weights![n]!)), 0)).toBeLessThanOrEqual(1e-4);
});
