// @ts-check
// Optimal portfolios through the public solver, on returns made up of one factor and noise, against a plain Cholesky factorisation of the same covariance.
import { meanVariance, minVariance, stream } from '@foliograph/core';
import { median } from './measure.mjs';

const sessions = 750;
const rounds = 9;

/** Solves in turn with the yardstick, so that a drift of the machine's speed meets both alike. */
export async function* bench() {
  for (const { N, repeats } of [
    { N: 10, repeats: 2000 },
    { N: 500, repeats: 3 },
  ]) {
    const { covariance, expected } = madeUp(N);
    const within = { lower: new Float64Array(N), upper: new Float64Array(N).fill(1) };
    const all = { coefficients: new Float64Array(N).fill(1), lower: 1, upper: 1 };
    const long = { ...within, sums: [all] };
    const both = { lower: within.lower.map(() => -0.5), upper: within.lower.map(() => 0.5), sums: [all], gross: 1.6 };
    const box = { lower: within.lower.map(() => -1), upper: within.upper, sums: [all] };
    /** @type {[string, () => import('@foliograph/core').Solution][]} */
    const works = [
      ['mean-variance, long only', () => meanVariance(covariance, expected, 5, long)],
      ['mean-variance, long and short', () => meanVariance(covariance, expected, 5, both)],
      ['mean-variance, each from -1 to 1', () => meanVariance(covariance, expected, 50, box)],
      ['least variance, long only', () => minVariance(covariance, long)],
    ];
    for (const [name, work] of works) {
      const weights = work().weights;
      if (!weights) throw new Error(`${name} of ${N} assets was not solved`);
      /** @type {number[][]} */
      const seconds = [[], []];
      for (let round = -2; round < rounds; round++) {
        [work, () => void cholesky(covariance, N)].forEach((each, i) => {
          const started = performance.now();
          for (let k = 0; k < repeats; k++) each();
          if (round >= 0) seconds[i]?.push((performance.now() - started) / repeats);
        });
      }
      const [ours = NaN, bare = NaN] = seconds.map(median);
      yield {
        bench: `${name}, ${N} assets`,
        value: N > 100 ? ours : 1000 * ours,
        unit: N > 100 ? 'ms' : 'µs',
        ratio: ours / bare,
        against: 'Cholesky factor of the covariance',
        note: `${weights.filter((w) => w !== 0).length} held`,
      };
    }
  }
}

/** @param {number} N */
function madeUp(N) {
  const random = stream(7, 'portfolios', N);
  const market = Float64Array.from({ length: sessions }, () => 0.01 * random.normal());
  const returns = Array.from({ length: N }, () => {
    const [beta, noise] = [0.5 + random.uniform(), 0.01 + 0.02 * random.uniform()];
    return market.map((r) => 0.0003 + beta * r + noise * random.normal());
  });
  const expected = Float64Array.from(returns, (row) => row.reduce((sum, r) => sum + r, 0) / sessions);
  const centred = returns.map((row, n) => row.map((r) => r - (expected[n] ?? NaN)));
  const covariance = new Float64Array(N * N);
  for (const [i, a] of centred.entries()) {
    for (const [j, b] of centred.entries()) covariance[i * N + j] = a.reduce((sum, r, t) => sum + r * (b[t] ?? NaN), 0) / (sessions - 1);
  }
  return { covariance, expected };
}

/** @param {Float64Array} matrix @param {number} N */
function cholesky(matrix, N) {
  const factor = matrix.slice();
  for (let i = 0; i < N; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = factor[i * N + j] ?? NaN;
      for (let k = 0; k < j; k++) sum -= (factor[i * N + k] ?? NaN) * (factor[j * N + k] ?? NaN);
      factor[i * N + j] = i === j ? Math.sqrt(sum) : sum / (factor[j * N + j] ?? NaN);
    }
  }
  return factor;
}
