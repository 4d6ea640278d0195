import { expect, test } from 'vitest';
import { stream } from '../random/index.js';
import { benjaminiHochberg, studentTwoSided, testMean, testSlope } from './index.js';

/** Two-sided probabilities, from mpmath's regularised incomplete beta function at 40 digits. */
test.each([
  [0.5, 3, 0.651447964848151],
  [2, 10, 0.07338803477074037],
  [2.0369, 31, 0.050276558300061794],
  [1.96, 736, 0.05037273656652929],
  [12.5, 8, 1.5697770737012801e-6],
  [0.001, 5000, 0.9992021554654282],
  [3.3, 100000, 0.0009671862623271426],
  [40, 60, 5.755480486627383e-45],
  [6, 1.5, 0.05020245677632478],
  [1e-8, 7, 0.999999992300171],
  [-25, 2, 0.001596170211410334],
])('a t of %d with %d degrees of freedom has its probability to 12 digits', (t, freedom, p) => {
  expect(Math.abs(studentTwoSided(t, freedom) / p - 1)).toBeLessThan(1e-12);
});

test('with one and two degrees of freedom the probability has its closed form, falls with |t| and is the same for −t', () => {
  let before = 1;
  for (let t = 0.01; t < 1e6; t *= 1.3) {
    expect(studentTwoSided(t, 1)).toBeCloseTo((2 / Math.PI) * Math.atan(1 / t), 13);
    const root = Math.sqrt(t * t + 2);
    expect(studentTwoSided(t, 2) / (2 / (root * (root + t)))).toBeCloseTo(1, 12);
    expect(studentTwoSided(-t, 5)).toBe(studentTwoSided(t, 5));
    expect(studentTwoSided(t, 5)).toBeLessThan(before);
    before = studentTwoSided(t, 5);
  }
});

test('there is no probability without a degree of freedom or a t, and an endless t has none left', () => {
  expect([studentTwoSided(1, 0), studentTwoSided(NaN, 4), studentTwoSided(-Infinity, 4), studentTwoSided(0, 4)]).toEqual([NaN, NaN, 0, 1]);
});

test('adjusted p-values are those of Benjamini and Hochberg: the ranks of 5 tests, the largest unchanged, a missing one no test', () => {
  // 0.01·5/1, 0.02·5/2, 0.03·5/3 and 0.04·5/4 are all 0.05; 0.9 stays.
  const adjusted = [...benjaminiHochberg(Float64Array.of(0.03, 0.9, NaN, 0.01, 0.02, 0.04))];
  expect(adjusted.map((p) => (Number.isNaN(p) ? p : Number(p.toFixed(12))))).toEqual([0.05, 0.9, NaN, 0.05, 0.05, 0.05]);
});

test('no adjusted p-value is below its own, and their order is kept', () => {
  const random = stream(1, 'p');
  for (let round = 0; round < 50; round++) {
    const p = Float64Array.from({ length: 20 }, () => random.uniform() ** 3);
    const adjusted = benjaminiHochberg(p);
    const order = [...p.keys()].sort((i, j) => p[i]! - p[j]!);
    order.forEach((i, place) => {
      expect(adjusted[i]!).toBeGreaterThanOrEqual(p[i]!);
      expect(adjusted[i]!).toBeLessThanOrEqual(1);
      if (place > 0) expect(adjusted[i]!).toBeGreaterThanOrEqual(adjusted[order[place - 1]!]!);
    });
  }
});

test('the mean of 1, 2, 3, 6 is tested by hand, without and with a lag, and a missing value is left out', () => {
  // Around 3: −2, −1, 0, 3; squares 14; neighbours 2 + 0 + 0 = 2, weighted 2 · 1/2.
  const plain = testMean(Float64Array.of(1, NaN, 2, 3, 6));
  expect([plain.count, plain.mean]).toEqual([4, 3]);
  expect(plain.t).toBeCloseTo(3 / Math.sqrt(14 / 3 / 4), 12);
  expect(plain.p).toBe(studentTwoSided(plain.t, 3));
  expect(testMean(Float64Array.of(1, 2, 3, 6), 1).t).toBeCloseTo(3 / (Math.sqrt(14 + 2) / 4), 12);
  // The gap parts 1 from 2, so that one pair of neighbours fewer counts.
  expect(testMean(Float64Array.of(1, NaN, 2, 3, 6), 1).t).toBeCloseTo(3 / (Math.sqrt(14) / 4), 12);
  expect(testMean(Float64Array.of(5)).p).toBeNaN();
});

test('a slope is tested by hand, without and with a lag', () => {
  // x −1, 0, 1, 0 and y 1, 2, 5, 0: slope 4 / 2, residuals around 2: 1, 0, 1, −2.
  const [x, y] = [Float64Array.of(-1, 0, 1, NaN, 0), Float64Array.of(1, 2, 5, 7, 0)];
  const plain = testSlope(x, y);
  expect(plain.count).toBe(4);
  expect(plain.correlation).toBeCloseTo(4 / Math.sqrt(2 * 14), 14);
  expect(plain.t).toBeCloseTo(plain.correlation * Math.sqrt(2 / (1 - plain.correlation ** 2)), 12);
  // Scores −1, 0, 1, –, 0: squares 2, no neighbours but those of 0.
  expect(testSlope(x, y, 1).t).toBeCloseTo(4 / Math.sqrt(2), 12);
  expect(testSlope(x, y, 2).t).toBeCloseTo(4 / Math.sqrt(2 + 2 * (1 / 3) * -1), 12);
  expect(testSlope(x, Float64Array.of(1, 1, 1, 1, 1)).p).toBeNaN();
});

test('noise is found significant as often as the level says: independent, and overlapping with Newey–West', () => {
  const random = stream(3, 'noise');
  const [rounds, n, h] = [1000, 400, 5];
  const found = { mean: 0, overlapping: 0, naive: 0, slope: 0 };
  for (let round = 0; round < rounds; round++) {
    const noise = Float64Array.from({ length: n + h }, () => random.normal());
    const summed = Float64Array.from({ length: n }, (_, t) => noise.subarray(t, t + h).reduce((sum, value) => sum + value, 0));
    const x = Float64Array.from({ length: n }, () => random.normal());
    if (testMean(noise).p < 0.05) found.mean++;
    if (testMean(summed, 2 * h).p < 0.05) found.overlapping++;
    if (testMean(summed).p < 0.05) found.naive++;
    if (testSlope(x, noise.subarray(0, n)).p < 0.05) found.slope++;
  }
  for (const kind of ['mean', 'slope'] as const) expect(Math.abs(found[kind] / rounds - 0.05)).toBeLessThan(0.025);
  // Bartlett's weights take away some of the overlap's variance, so a few more are found than the level says; without them it is a third.
  expect(found.overlapping / rounds).toBeLessThan(0.1);
  expect(found.naive / rounds).toBeGreaterThan(0.3);
});
