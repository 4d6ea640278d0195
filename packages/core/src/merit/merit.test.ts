import { expect, test } from 'vitest';
import { studentTwoSided } from '../inference/index.js';
import { stream } from '../random/index.js';
import {
  assetCoefficients,
  informationCoefficients,
  profileFactor,
  pruneCorrelated,
  quantileGroups,
  quantileReturns,
  quantileTurnover,
  rankAutocorrelation,
  rankSections,
  summariseCoefficients,
} from './index.js';

/** Four assets on three sessions, written a session a line. */
const plane = (...sessions: readonly (readonly number[])[]) =>
  Float64Array.from(sessions[0]!.flatMap((_, n) => sessions.map((session) => session[n]!)));
const shape = { assets: 4, sessions: 3 };
const factor = plane([1, 2, 3, 4], [4, 3, 2, 1], [1, 1, 2, NaN]);
const returns = plane([0.1, 0.2, 0.3, 0.9], [0.1, 0.2, 0.3, 0.4], [NaN, 0.1, 0.3, 0.2]);

test('coefficients by session: ranks that agree give 1, that differ −1, and a pair of assets is all that is left of the third', () => {
  const ranked = informationCoefficients(factor, returns, { ...shape, method: 'spearman' });
  expect([...ranked].map((ic) => Number(ic.toFixed(12)))).toEqual([1, -1, 1]);
  const [first, second] = informationCoefficients(factor, returns, { ...shape, method: 'pearson' });
  // Around their means −1.5 … 1.5 and −0.275, −0.175, −0.075, 0.525: 1.25 / √(5 · 0.3875).
  expect(first).toBeCloseTo(1.25 / Math.sqrt(5 * 0.3875), 12);
  expect(second).toBeCloseTo(-1, 12);
});

test('a session with fewer than two pairs, or a factor that is the same for all, has no coefficient', () => {
  const alone = plane([1, NaN, NaN, NaN], [2, 2, 2, 2], [NaN, NaN, NaN, NaN]);
  for (const method of ['pearson', 'spearman'] as const)
    expect([...informationCoefficients(alone, returns, { ...shape, method })]).toEqual([NaN, NaN, NaN]);
});

test('ranks given beforehand change no coefficient, though some pairs are incomplete', () => {
  const random = stream(4, 'ranks');
  const size = { assets: 17, sessions: 60, method: 'spearman' } as const;
  const draw = () => Float64Array.from({ length: 17 * 60 }, () => (random.uniform() < 0.1 ? NaN : Math.round(5 * random.normal())));
  const [a, b] = [draw(), draw()];
  const given = { factor: rankSections(a, size), returns: rankSections(b, size) };
  const known = (x: Float64Array, y: Float64Array) => x.map((value, i) => (Number.isNaN(y[i]!) ? NaN : value));
  const plain = informationCoefficients(rankSections(known(a, b), size), rankSections(known(b, a), size), { ...size, method: 'pearson' });
  expect(informationCoefficients(a, b, size, given)).toEqual(informationCoefficients(a, b, size));
  informationCoefficients(a, b, size).forEach((ic, t) => {
    expect(ic).toBeCloseTo(plain[t]!, 12);
  });
});

test('the coefficient of each asset over time has its t, by hand', () => {
  const [x, y] = [Float64Array.of(1, 2, 3, 4, NaN), Float64Array.of(1, 3, 2, 4, 9)];
  const [test] = assetCoefficients(x, y, { assets: 1, sessions: 5, method: 'pearson' });
  expect(test!.count).toBe(4);
  expect(test!.correlation).toBeCloseTo(0.8, 12);
  expect(test!.t).toBeCloseTo(0.8 * Math.sqrt(2 / 0.36), 12);
  expect(test!.p).toBeCloseTo(studentTwoSided(0.8 * Math.sqrt(2 / 0.36), 2), 12);
  const [ranked] = assetCoefficients(
    x.map((value) => value ** 3),
    y,
    { assets: 1, sessions: 5, method: 'spearman' },
  );
  expect(ranked!.correlation).toBeCloseTo(0.8, 12);
});

test('a series of coefficients in short: mean over standard deviation, not annualised', () => {
  const { mean, deviation, ratio, t, count } = summariseCoefficients(Float64Array.of(0.1, NaN, 0.3));
  expect([mean, deviation, ratio, count]).toEqual([0.2, Math.SQRT2 / 10, Math.SQRT2, 2].map((value) => expect.closeTo(value, 12)));
  expect(t).toBeCloseTo(ratio * Math.SQRT2, 12);
});

test('groups are cut at quantiles that belong to the group below, ties stay together, and their returns are told less the mean', () => {
  const cut = { assets: 6, sessions: 2, count: 5 };
  // Six values from 0 to 5: the quantiles are 1, 2, 3, 4. With ties at 1 the first three quantiles are 1.
  const values = plane([0, 1, 2, 3, 4, 5], [1, 1, 1, 1, NaN, 9]);
  const groups = quantileGroups(values, cut);
  expect([...groups].filter((_, i) => i % 2 === 0)).toEqual([1, 1, 2, 3, 4, 5]);
  expect([...groups].filter((_, i) => i % 2 === 1)).toEqual([1, 1, 1, 1, 0, 5]);
  const { means, spread } = quantileReturns(groups, plane([0, 0.1, 0.2, 0.3, 0.4, 0.5], [0, 0, 0, 0, 7, 0.5]), cut);
  const near = (list: Iterable<number>) => [...list].map((value) => Number(value.toFixed(12)));
  expect(near(spread)).toEqual([0.45, 0.5]);
  expect(near(means)).toEqual([(0.05 - 0.25 + 0 - 0.1) / 2, -0.05, 0.05, 0.15, (0.25 + 0.4) / 2].map((value) => Number(value.toFixed(12))));
});

test('turnover is the share of a group that is new, and ranks that turn round have an autocorrelation of −1', () => {
  const groups = Uint8Array.from(plane([1, 1, 2, 2], [1, 2, 1, 2], [1, 2, 1, 2]));
  expect([...quantileTurnover(groups, { ...shape, group: 1 })]).toEqual([NaN, 0.5, 0]);
  expect([...quantileTurnover(groups, { ...shape, group: 2, period: 2 })]).toEqual([NaN, NaN, 0.5]);
  const [before, turned, pair] = rankAutocorrelation(rankSections(factor, shape), shape);
  expect([before, turned]).toEqual([NaN, -1]);
  // The ranks 1, 3/4, 1/2 beside 1/2, 1/2, 1: those of each whole session, as alphalens takes them.
  expect(pair).toBeCloseTo(-Math.sqrt(3) / 2, 12);
});

test('of candidates that say the same the strongest stays, and what was pruned keeps nobody out', () => {
  // 0 and 1 are alike, 1 and 2 are alike, 0 and 2 are not.
  const alike = (a: number, b: number) => (Math.abs(a - b) === 1 ? -0.9 : 0.1);
  expect(pruneCorrelated([0, 1, 2], 0.8, alike)).toEqual([undefined, { rival: 0, correlation: -0.9 }, undefined]);
  expect(pruneCorrelated([1, 0, 2], 0.8, alike).map((rival) => rival?.rival)).toEqual([undefined, 1, 1]);
  expect(pruneCorrelated([0, 1], 0.8, () => NaN)).toEqual([undefined, undefined]);
});

test('a factor that is the return itself sorts perfectly, in whatever order the assets stand', () => {
  const random = stream(5, 'profile');
  const size = { assets: 20, sessions: 40, horizon: 1 };
  const own = Float64Array.from({ length: 800 }, () => random.normal());
  const turned = Float64Array.from({ length: 800 }, (_, i) => own[(19 - Math.floor(i / 40)) * 40 + (i % 40)]!);
  const profile = (values: Float64Array) => profileFactor(values, rankSections(values, size), values, size);
  const { quantiles, spread, turnover } = profile(own);
  expect(quantiles.toSorted((a, b) => a - b)).toEqual(quantiles);
  expect(spread).toBeCloseTo(quantiles[4]! - quantiles[0]!, 12);
  expect(turnover).toBeGreaterThan(0.6);
  expect(profile(turned).spread).toBeCloseTo(spread, 12);
  expect(profile(turned).turnover).toBeCloseTo(turnover, 12);
});
