import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Covariance } from './Covariance.js';
import * as members from './index.js';

const { constantCorrelation, exponential, ledoitWolf, sample } = members;
const settings = { halfLife: 1 };
const rounded = (values: Float64Array) => [...values].map((value) => Math.round(value * 1e12) / 1e12);

test('1, 2, 3 and 2, 4, 9 have variances 1 and 13 and a covariance of 3.5', () => {
  expect(rounded(sample.estimate({ values: Float64Array.of(1, 2, 3, 2, 4, 9), N: 2, W: 3 }, settings))).toEqual([1, 3.5, 3.5, 13]);
});

test('with a half-life of one session the last counts twice as much as the one before, and means are not taken off', () => {
  // Weights 1/3 and 2/3: 3² / 3 + 6² · 2 / 3, and 3 · 1 / 3 + 6 · 2 · 2 / 3.
  expect(rounded(exponential.estimate({ values: Float64Array.of(3, 6, 1, 2), N: 2, W: 2 }, settings))).toEqual([27, 9, 9, 3]);
});

test('shrinkage to equal variances is that of scikit-learn', () => {
  const file = new URL('../../../../test-fixtures/covariances/ledoit-wolf.json', import.meta.url);
  const { returns, covariance } = JSON.parse(readFileSync(file, 'utf8')) as { returns: number[][]; covariance: number[][] };
  const ours = ledoitWolf.estimate({ values: Float64Array.from(returns.flat()), N: returns.length, W: returns[0]!.length }, settings);
  covariance.flat().forEach((value, i) => {
    expect(Math.abs(ours[i]! - value)).toBeLessThanOrEqual(1e-15);
  });
});

test('two assets have one correlation, so shrinking towards it changes nothing', () => {
  const returns = { values: Float64Array.of(1, 2, 6, 2, 4, 9), N: 2, W: 3 };
  expect(rounded(constantCorrelation.estimate(returns, settings))).toEqual(
    rounded(sample.estimate(returns, settings).map((value) => (value * 2) / 3)),
  );
});

test('assets in step and one against them are drawn to a correlation between', () => {
  // Correlations 1, −1 and −1 have the mean −1/3; deviations are 1 each, so it is half of what the matrix is drawn to.
  const values = Float64Array.of(1, -1, 1, -1, 1, -1, 1, -1, -1, 1, -1, 1);
  const shrunk = constantCorrelation.estimate({ values, N: 3, W: 4 }, settings);
  // Every product is 1 or −1 always: S has no noise, and nothing is drawn.
  expect(rounded(shrunk)).toEqual([1, 1, -1, 1, 1, -1, -1, -1, 1]);
});

const arbitrary = fc.record({ N: fc.integer({ min: 1, max: 5 }), W: fc.integer({ min: 2, max: 12 }) }).chain(({ N, W }) =>
  fc.array(fc.integer({ min: -500, max: 500 }), { minLength: N * W, maxLength: N * W }).map((cells) => ({
    values: Float64Array.from(cells, (cell) => cell / 1e4),
    N,
    W,
  })),
);
const estimators = Object.entries(members) as [string, Covariance][];

test.each(estimators)(
  '%s is symmetric, never gives a negative variance to a portfolio, and does not depend on the order of assets',
  (_, estimator) => {
    fc.assert(
      fc.property(arbitrary, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 }), (returns, weights) => {
        const { values, N, W } = returns;
        const covariance = estimator.estimate(returns, { halfLife: 5 });
        const turned = estimator.estimate(
          { values: Float64Array.from(values, (_, i) => values[(N - 1 - Math.floor(i / W)) * W + (i % W)]!), N, W },
          { halfLife: 5 },
        );
        let variance = 0;
        for (let i = 0; i < N; i++) {
          for (let j = 0; j < N; j++) {
            expect(covariance[i * N + j]).toBe(covariance[j * N + i]);
            expect(turned[(N - 1 - i) * N + N - 1 - j]).toBeCloseTo(covariance[i * N + j]!, 14);
            variance += weights[i]! * weights[j]! * covariance[i * N + j]!;
          }
        }
        expect(variance).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  },
);
