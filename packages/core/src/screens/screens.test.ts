import { expect, test } from 'vitest';
import type { FittedStep } from '../dataset/index.js';
import type { Plane } from '../panel/index.js';
import { stream } from '../random/index.js';
import { drop } from '../transforms/drop.js';
import { standardize } from '../transforms/standardize.js';
import { informationCoefficient } from './informationCoefficient.js';
import { none } from './none.js';
import { type TrainingPart, trainingPart } from './trainingPart.js';

const defaults = {
  per: 'session',
  method: 'pearson',
  against: 'return',
  horizon: 1,
  significance: 0.05,
  minShare: 190 / 212,
  minIc: 0,
  minIcir: 0,
} as const;
const [N, T] = [30, 300];
const names = (prefix: string, length: number) => Array.from({ length }, (_, i) => `${prefix}${String(i).padStart(3, '0')}`);
const fold = { trainFrom: 20, trainTo: 219, testFrom: 220, testTo: T - 1 };

/** A market of independent returns of which one factor knows a part of the next, beside factors of pure noise. */
function market(noises: number, { seed = 1, bend = (value: number, _t: number) => value } = {}) {
  const random = stream(seed, 'market');
  const returns = Float64Array.from({ length: N * T }, () => 0.02 * random.normal());
  const draw = (of: (i: number) => number) => Float64Array.from({ length: N * T }, (_, i) => bend(of(i), i % T));
  const prices = new Float64Array(N * T);
  for (let i = 0, price = 100; i < N * T; i++) {
    price = (i % T === 0 ? 100 : price) * (1 + returns[i]!);
    prices[i] = bend(price, i % T);
  }
  // With a lag of one session a decision at t earns the return of t + 2.
  const signal = draw((i) => (i % T < T - 2 ? returns[i + 2]! / 0.02 : 0) + 4 * random.normal());
  const noise = Array.from({ length: noises }, () => draw(() => random.normal()));
  const twin = signal.map((value, i) => value + bend(0.1 * ((i % 7) - 3), i % T));
  const planes = [signal, twin, ...noise];
  return { features: ['signal', 'twin', ...names('noise', noises)], planes, prices };
}

const partOf = (
  given: ReturnType<typeof market>,
  { chain = [], member }: { chain?: readonly FittedStep[]; member?: Plane } = {},
): TrainingPart => trainingPart({ ...given, assets: names('A', N), sessions: names('S', T), fold, lag: 1, chain, member });

test('a factor of two assets on four sessions is judged by hand', () => {
  // Prices double or stay, so returns from t + 1 to t + 2 are 1 or 0; the training part ends with session 4, where the last known return ends.
  const prices = Float64Array.of(1, 1, 2, 2, 4, 99, /* the other */ 1, 1, 1, 2, 2, 99);
  const right = Float64Array.of(5, 1, 7, 0, 0, 0, 2, 3, 1, 0, 0, 0);
  const part = trainingPart({
    assets: ['A', 'B'],
    sessions: names('S', 6),
    features: ['right', 'flat'],
    planes: [right, new Float64Array(12).fill(3)],
    prices,
    fold: { trainFrom: 0, trainTo: 4, testFrom: 5, testTo: 5 },
    lag: 1,
    chain: [],
  });
  expect([...part.returns(1)]).toEqual([1, 0, 1, NaN, NaN, 0, 1, 0, NaN, NaN]);
  expect([...part.endPrices(1)]).toEqual([2, 2, 4, NaN, NaN, 1, 2, 2, NaN, NaN]);
  const { kept, table } = informationCoefficient.screen(part, defaults);
  expect(kept).toEqual(['right']);
  expect(table[0]).toMatchObject({ factor: 'right', kept: true, count: 3, share: NaN, spread: 1 });
  expect(table[0]!.reason).toMatch(/^p \S+, at most 0\.05 asked$/);
  expect(table[0]!.ic).toBeCloseTo(1, 12);
  expect(table[1]).toMatchObject({ kept: false, count: 0, ic: NaN, reason: 'it has no coefficient: no return is known where it varies' });
});

test('a planted signal is kept, and of forty factors of noise about as many as the significance says', () => {
  const found = [1, 2, 3].map((seed) => informationCoefficient.screen(partOf(market(40, { seed })), defaults));
  for (const { table } of found) expect(table[0]!.kept).toBe(true);
  const lucky = found.reduce((sum, { kept }) => sum + kept.filter((name) => name.startsWith('noise')).length, 0);
  // 120 tests at 5 %: 6 ± 2.4.
  expect(lucky).toBeGreaterThanOrEqual(1);
  expect(lucky).toBeLessThanOrEqual(14);
  const bounded = [1, 2, 3].map((seed) =>
    informationCoefficient.screen(partOf(market(40, { seed })), { ...defaults, falseDiscovery: 0.05 }),
  );
  expect(bounded.flatMap(({ kept }) => kept.filter((name) => name.startsWith('noise'))).length).toBeLessThanOrEqual(1);
  for (const { table } of bounded) expect(table[0]!.reason).toMatch(/^adjusted p [\de.-]+, at most 0\.05 asked$/);
});

test('over time for each asset noise is significant on as many of them as the significance says, the signal on most', () => {
  const { kept, table } = informationCoefficient.screen(partOf(market(20)), { ...defaults, per: 'asset', minShare: 0.5 });
  expect(kept).toEqual(['signal', 'twin']);
  const shares = table.slice(2).map(({ share }) => share);
  expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) / shares.length - 0.05)).toBeLessThan(0.03);
  expect(table[2]!.reason).toMatch(/^significant on \d+ of 30 assets \(\d+\.\d %\), more than 50\.0 % asked$/);
});

test('nothing after the training part changes a byte of the screening, and the part itself does', () => {
  const chain = [{ transform: standardize, params: { per: 'asset', fit: 'training' } }] as unknown as readonly FittedStep[];
  const screened = (from: number, per: 'asset' | 'session', horizon: number) => {
    const bend = (value: number, t: number) => (t >= from ? -3 * value : value);
    return JSON.stringify(informationCoefficient.screen(partOf(market(3, { bend }), { chain }), { ...defaults, per, horizon }));
  };
  for (const per of ['asset', 'session'] as const) {
    for (const horizon of [1, 5]) {
      const whole = screened(Infinity, per, horizon);
      expect(screened(fold.trainTo + 1, per, horizon)).toBe(whole);
      expect(screened(fold.trainTo, per, horizon)).not.toBe(whole);
    }
  }
});

test('what is asked beyond significance is asked: size, ratio, and of two that are alike the stronger', () => {
  const part = partOf(market(2));
  const screen = (asked: object) => informationCoefficient.screen(part, { ...defaults, significance: 0.9999, ...asked });
  const { ic, ratio } = screen({}).table[0]!;
  expect(screen({ minIc: ic * 1.01 }).kept).not.toContain('signal');
  expect(screen({ minIcir: ratio * 1.01 }).table[0]!.reason).toMatch(/^\|ICIR\| \d\.\d{3}, at least [\d.]+ asked$/);
  const { table, kept } = screen({ maxCorrelation: 0.9 });
  const [first, second] = table[0]!.ratio > table[1]!.ratio ? [0, 1] : [1, 0];
  expect(kept).toContain(table[first]!.factor);
  expect(table[second]!.reason).toMatch(/^its correlation with \w+, which is stronger, is (0\.99|1\.00), at most 0\.9 asked$/);
  expect(screen({ minIc: 0.9 }).closest).toMatch(/^closest was (signal|twin): \|IC\| 0\.\d{3}, at least 0\.9 asked$/);
});

test('assets that may not be held, and those that a transform leaves out, say nothing', () => {
  const given = market(1);
  const member = new Float64Array(N * T).fill(1).fill(0, 0, 10 * T);
  const part = partOf(given, { member });
  expect([...part.plane(0).subarray(0, 10 * 200), ...part.returns(1).subarray(0, 10 * 200)].every(Number.isNaN)).toBe(true);
  const gaps = given.planes.map((plane, k) => (k === 2 ? plane.map((value, i) => (i < T && i % 2 === 0 ? NaN : value)) : plane));
  const chain = [{ transform: drop, params: { share: 0.1 } }] as unknown as readonly FittedStep[];
  const rest = partOf({ ...given, planes: gaps }, { chain });
  expect(rest.plane(0).subarray(0, 200).every(Number.isNaN)).toBe(true);
  const { table } = informationCoefficient.screen(rest, { ...defaults, per: 'asset' });
  expect(table.map(({ count }) => count)).toEqual([29, 29, 29]);
  expect(table[0]!.reason).toContain('of 29 assets');
});

test('the order of assets changes no figure but in its last digits', () => {
  const given = market(2);
  const turn = (plane: Plane) => Float64Array.from(plane, (_, i) => plane[(N - 1 - Math.floor(i / T)) * T + (i % T)]!);
  const turned = { ...given, planes: given.planes.map(turn), prices: turn(given.prices) };
  for (const per of ['asset', 'session'] as const) {
    const [one, other] = [given, turned].map((each) => informationCoefficient.screen(partOf(each), { ...defaults, per }));
    expect(other!.kept).toEqual(one!.kept);
    one!.table.forEach(({ ic, t, spread, turnover }, k) => {
      const row = other!.table[k]!;
      [ic - row.ic, t - row.t, spread - row.spread, turnover - row.turnover].forEach((difference) => {
        expect(Math.abs(difference)).toBeLessThan(1e-9);
      });
    });
  }
});

test('no screen keeps all without a look', () => {
  const unseen = () => {
    throw new Error('looked');
  };
  expect(none.screen({ assets: [], sessions: [], features: ['a', 'b'], plane: unseen, returns: unseen, endPrices: unseen }, {})).toEqual({
    kept: ['a', 'b'],
    table: [],
  });
  expect([none.keepsAll, informationCoefficient.keepsAll]).toEqual([true, false]);
});

test('against prices a level is significant on all assets that knows nothing of their returns', () => {
  const given = market(1);
  const level = given.prices.map((price) => 2 * price);
  const screened = (against: 'return' | 'price') =>
    informationCoefficient.screen(partOf({ ...given, features: ['level'], planes: [level] }), { ...defaults, per: 'asset', against })
      .table[0]!;
  expect(screened('price').share).toBeGreaterThan(0.9);
  expect(screened('return').share).toBeLessThan(0.6);
});
