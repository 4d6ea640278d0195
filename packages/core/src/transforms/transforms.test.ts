import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../test-support/settingsOf.js';
import { registry } from '../member/index.js';
import { stream } from '../random/index.js';
import { applyMap } from './applyMap.js';
import { boxplot } from './boxplot.js';
import { carry } from './carry.js';
import { drop } from './drop.js';
import { fill } from './fill.js';
import * as transformSet from './index.js';
import { interpolate } from './interpolate.js';
import { isFitted } from './isFitted.js';
import { mad } from './mad.js';
import { maxAbs } from './maxAbs.js';
import { minMax } from './minMax.js';
import { neutralize } from './neutralize.js';
import { rank } from './rank.js';
import { robust } from './robust.js';
import { sigma } from './sigma.js';
import { standardize } from './standardize.js';
import type { FittedTransform, PanelTransform, Transform } from './Transform.js';
import { winsorize } from './winsorize.js';

type Settings = Readonly<Record<string, unknown>>;

const transforms = registry<Transform>(transformSet);
const every = [...transforms].flatMap(([name, member]) =>
  settingsOf(member.params)
    .filter((params) => name === 'neutralize' || member.check?.(params) === undefined)
    .map((params) => ({ name: `${name} ${JSON.stringify(params)}`, member, params })),
);
const fitted = every.flatMap(({ name, member, params }) => (isFitted(member, params) ? [[name, member, params] as const] : []));
const onPanels = every.flatMap(({ name, member, params }) =>
  isFitted(member, params) ? [] : [[name, member as PanelTransform, params] as const],
);
/** Those whose purpose is to put values where there were none. */
const fills = (member: Transform) => [carry, fill, interpolate].includes(member as never);

const learnt = { per: 'asset', fit: 'training' } as const;
const bySession = { per: 'session', fit: 'training' } as const;
const overAll = { per: 'asset', fit: 'full-sample' } as const;
const bytes = (values: Float64Array) => createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex').slice(0, 16);
const training = (seed = 1) => {
  const random = stream(seed, 'training');
  return Float64Array.from({ length: 200 }, () => 50 + 10 * random.normal());
};
const near = (values: Iterable<number>) => [...values].map((x) => (Number.isNaN(x) ? NaN : expect.closeTo(x, 10)));

test('min-max takes the least training value to 0, the largest to 1, and a later one beyond', () => {
  const state = minMax.fit(Float64Array.of(20, 10, 30), learnt);
  expect([10, 20, 30, 40, 0].map((x) => applyMap(state, x))).toEqual([0, 0.5, 1, 1.5, -0.5]);
});

test('standardize takes the training values to mean 0 and deviation 1', () => {
  const state = standardize.fit(Float64Array.of(1, 2, 3), learnt);
  expect([1, 2, 3, 5].map((x) => applyMap(state, x))).toEqual([-1, 0, 1, 3]);
});

test('max-abs takes the largest training value by size to 1 or −1', () => {
  const state = maxAbs.fit(Float64Array.of(1, -4, 2), learnt);
  expect([-4, 0, 1, 8].map((x) => applyMap(state, x))).toEqual([-1, 0, 0.25, 2]);
});

test('robust takes the median to 0 and the quartiles one apart', () => {
  // sorted 1 2 3 4 100: quartiles 2 and 4
  const state = robust.fit(Float64Array.of(100, 1, 4, 2, 3), learnt);
  expect([1, 2, 3, 4, 100].map((x) => applyMap(state, x))).toEqual([-1, -0.5, 0, 0.5, 48.5]);
});

test('winsorize moves what lies beyond the quantiles onto them', () => {
  const state = winsorize.fit(Float64Array.of(5, 1, 2, 3, 4), { ...learnt, lower: 0.1, upper: 0.9 });
  expect([-9, 1.5, 3, 4.55, 5, 99].map((x) => applyMap(state, x))).toEqual([1.4, 1.5, 3, 4.55, 4.6, 4.6].map((x) => expect.closeTo(x, 12)));
});

test('mad replaces what lies further from the median than 3 raw deviations by the median, or clips it', () => {
  // median 3, deviations 2 1 0 1 97, their median 1: bounds 0 and 6, which are still within
  const values = Float64Array.of(1, 2, 3, 4, 100);
  const mapped = (mode: 'replace' | 'clip') => [-9, 0, 1, 6, 6.5, 100].map((x) => applyMap(mad.fit(values, { ...learnt, k: 3, mode }), x));
  expect(mapped('replace')).toEqual([3, 0, 1, 6, 3, 3]);
  expect(mapped('clip')).toEqual([0, 0, 1, 6, 6, 6]);
});

test('mad leaves only the median where most values are equal', () => {
  const state = mad.fit(Float64Array.of(0, 0, 0, 5), { ...learnt, k: 3, mode: 'replace' });
  expect([-1, 0, 5].map((x) => applyMap(state, x))).toEqual([0, 0, 0]);
});

test('sigma clips at k sample deviations from the mean, or replaces by the mean', () => {
  // mean 2, deviation 1
  const values = Float64Array.of(1, 2, 3);
  const mapped = (mode: 'replace' | 'clip') => [-1, 0, 4, 5].map((x) => applyMap(sigma.fit(values, { ...learnt, k: 2, mode }), x));
  expect(mapped('clip')).toEqual([0, 0, 4, 4]);
  expect(mapped('replace')).toEqual([2, 0, 4, 2]);
});

test('boxplot clips at k interquartile ranges beyond the quartiles, or replaces by the median', () => {
  // quartiles 2 and 4, range 2: bounds −1 and 7
  const values = Float64Array.of(1, 2, 3, 4, 100);
  const mapped = (mode: 'replace' | 'clip') => [-2, -1, 7, 100].map((x) => applyMap(boxplot.fit(values, { ...learnt, k: 1.5, mode }), x));
  expect(mapped('clip')).toEqual([-1, -1, 7, 7]);
  expect(mapped('replace')).toEqual([3, -1, 7, 3]);
});

test('drop leaves out what is missing on more than its share of the training sessions', () => {
  const kept = (share: number) => applyMap(drop.fit(Float64Array.of(1, 2, 3), { share }, 4), 7);
  expect([kept(0.25), kept(0.24)]).toEqual([7, NaN]);
  expect(applyMap(drop.fit(new Float64Array(), { share: 1 }, 4), 7)).toBeNaN();
});

test('carry fills gaps of an asset with its own last value, for as long as it may', () => {
  const plane = Float64Array.of(NaN, 1, NaN, NaN, NaN, 2, NaN, 3, NaN, NaN);
  expect([...carry.apply(plane, { assets: 2, sessions: 5 }, { max: 2 })]).toEqual([NaN, 1, 1, 1, NaN, 2, 2, 3, 3, 3]);
  expect([...carry.apply(plane, { assets: 2, sessions: 5 }, { max: 1 })]).toEqual([NaN, 1, 1, NaN, NaN, 2, 2, 3, 3, NaN]);
});

test('interpolate fills gaps on the line between the values around them, and nothing before the first nor after the last', () => {
  const plane = Float64Array.of(NaN, 1, NaN, NaN, 7, 2, NaN, 3, NaN, NaN);
  expect([...interpolate.apply(plane, { assets: 2, sessions: 5 }, { fit: 'full-sample' })]).toEqual([NaN, 1, 3, 5, 7, 2, 2.5, 3, NaN, NaN]);
});

test('interpolate must be told to look ahead, and names its honest twin', () => {
  expect(interpolate.check!({ fit: 'full-sample' })).toBeUndefined();
  expect(interpolate.check!({ fit: 'training' })).toMatchObject({ field: 'fit', remedy: expect.stringContaining('carry') });
});

test('a full sample may be of some days alone, and all sessions are mapped by what it holds', () => {
  const view = { assets: 2, sessions: 4, days: ['2016-01-04', '2016-01-05', '2016-01-06', '2016-01-07'] };
  const plane = Float64Array.of(100, 1, 3, 9, 7, 10, NaN, 30);
  const between = { fit: 'full-sample', from: '2016-01-05', to: '2016-01-06' } as const;
  const root = Math.SQRT2;
  expect([...standardize.apply(plane, view, { per: 'asset', ...between })]).toEqual([
    ...near([98 / root, -1 / root, 1 / root, 7 / root]),
    ...near([0, 0, NaN, 0]),
  ]);
  const from = { per: 'pooled', fit: 'full-sample', from: '2016-01-07' } as const;
  expect([...minMax.apply(plane, view, from)]).toEqual(near([...plane].map((x) => (x - 9) / 21)));
  expect([...minMax.apply(plane, view, { ...from, from: '2016-01-01' })]).toEqual([
    ...minMax.apply(plane, view, { per: 'pooled', fit: 'full-sample' }),
  ]);
});

test('days of a sample are refused of a training part, and where the last is before the first', () => {
  expect(standardize.check!({ ...learnt, to: '2016-01-05' })).toMatchObject({
    field: 'to',
    remedy: 'write fit: full-sample, or leave to out',
  });
  expect(standardize.check!({ ...overAll, from: '2016-01-05', to: '2016-01-04' })).toMatchObject({ field: 'from' });
  expect(standardize.check!({ ...overAll, from: '2016-01-04', to: '2016-01-04' })).toBeUndefined();
});

test('a section cannot be learnt from a full sample', () => {
  expect(standardize.check!({ per: 'session', fit: 'full-sample' })).toMatchObject({ field: 'fit' });
  expect(standardize.check!(bySession)).toBeUndefined();
});

// three assets by two sessions: sections 1 5 3 and 2 – 2
const small = Float64Array.of(1, 2, 5, NaN, 3, 2);

test('rank spaces a section evenly, ties sharing their place', () => {
  expect([...rank.apply(small, { assets: 3, sessions: 2 }, { range: 'centred' })]).toEqual([-0.5, 0, 0.5, NaN, 0, 0]);
  expect([...rank.apply(small, { assets: 3, sessions: 2 }, { range: 'unit' })]).toEqual([0, 0.5, 1, NaN, 0.5, 0.5]);
});

test('a single value ranks in the middle', () => {
  expect([...rank.apply(Float64Array.of(7, NaN), { assets: 2, sessions: 1 }, { range: 'centred' })]).toEqual([0, NaN]);
});

test('fill takes the median of the section, or a constant', () => {
  expect([...fill.apply(small, { assets: 3, sessions: 2 }, { with: 'median', value: 0 })]).toEqual([1, 2, 5, 2, 3, 2]);
  expect([...fill.apply(small, { assets: 3, sessions: 2 }, { with: 'constant', value: -1 })]).toEqual([1, 2, 5, -1, 3, 2]);
  expect([...fill.apply(Float64Array.of(NaN, NaN), { assets: 2, sessions: 1 }, { with: 'median', value: 0 })]).toEqual([NaN, NaN]);
});

test('neutralize by sector takes the mean of the sector', () => {
  const sector = Float64Array.of(0, 0, 1, 1, 1);
  const read = new Map([['sector', sector]]);
  const given = Float64Array.of(1, 3, 10, 20, 60);
  expect([...neutralize.apply(given, { assets: 5, sessions: 1, read }, { group: 'sector', on: [] })]).toEqual([-1, 1, -20, -10, 30]);
});

test('neutralize leaves nothing of a line, and has no value where a regressor is missing', () => {
  const read = new Map([['size', Float64Array.of(1, 2, 3, NaN)]]);
  const given = Float64Array.of(5, 7, 9, 1);
  expect([...neutralize.apply(given, { assets: 4, sessions: 1, read }, { on: ['size'] })]).toEqual(near([0, 0, 0, NaN]));
});

test('neutralize has no value in a section with no more assets than coefficients', () => {
  const read = new Map([['size', Float64Array.of(1, 2)]]);
  expect([...neutralize.apply(Float64Array.of(5, 7), { assets: 2, sessions: 1, read }, { on: ['size'] })]).toEqual([NaN, NaN]);
});

test('neutralize passes over what the sectors or other fields explain already', () => {
  const read = new Map([
    ['sector', Float64Array.of(0, 0, 1, 1, 1)],
    ['twice', Float64Array.of(4, 4, 8, 8, 8)],
    ['size', Float64Array.of(1, 2, 3, 5, 4)],
    ['again', Float64Array.of(2, 4, 6, 10, 8)],
  ]);
  const given = Float64Array.of(1, 3, 10, 20, 60);
  const about = { assets: 5, sessions: 1, read };
  const all = neutralize.apply(given, about, { group: 'sector', on: ['twice', 'size', 'again'] });
  expect([...all]).toEqual(near(neutralize.apply(given, about, { group: 'sector', on: ['size'] })));
});

test('neutralize leaves what normal equations with dummies leave', () => {
  const random = stream(4, 'neutralize');
  const N = 40;
  const draw = () => Float64Array.from({ length: N }, () => random.normal());
  const [given, size, beta] = [draw(), draw(), draw()];
  const sector = Float64Array.from({ length: N }, (_, n) => n % 4);
  const read = new Map([
    ['sector', sector],
    ['size', size],
    ['beta', beta],
  ]);
  const left = neutralize.apply(given, { assets: N, sessions: 1, read }, { group: 'sector', on: ['size', 'beta'] });
  const X = Array.from({ length: N }, (_, n) => [...[0, 1, 2, 3].map((g) => Number(sector[n] === g)), size[n]!, beta[n]!]);
  const A = X[0]!.map((_, i) => [
    ...X[0]!.map((_, j) => X.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    X.reduce((sum, row, n) => sum + row[i]! * given[n]!, 0),
  ]);
  A.forEach((pivot, i) => {
    for (const [j, row] of A.entries()) {
      const by = row[i]! / pivot[i]!;
      if (j !== i) for (let c = 0; c < row.length; c++) row[c]! -= by * pivot[c]!;
    }
  });
  const coefficients = A.map((row, i) => row.at(-1)! / row[i]!);
  expect([...left]).toEqual(near(X.map((row, n) => given[n]! - row.reduce((sum, x, i) => sum + x * coefficients[i]!, 0))));
});

test.each([
  ['mad', mad, { k: 3, mode: 'clip' }],
  ['sigma', sigma, { k: 1, mode: 'replace' }],
  ['boxplot', boxplot, { k: 0.5, mode: 'clip' }],
  ['winsorize', winsorize, { lower: 0.2, upper: 0.8 }],
  ['standardize', standardize, {}],
  ['min-max', minMax, {}],
  ['max-abs', maxAbs, {}],
  ['robust', robust, {}],
] as const)(
  '%s of sections and of full samples is what it learns of them, value by value',
  (_, member: FittedTransform & PanelTransform, own) => {
    const [N, T] = [5, 40];
    const plane = training(5).map((value, i) => (i % 11 === 3 ? NaN : value));
    const shape = { assets: N, sessions: T };
    const naive = (groupOf: (n: number, t: number) => number) =>
      plane.map((x, i) => {
        const group = groupOf(Math.floor(i / T), i % T);
        const values = plane.filter((value, j) => !Number.isNaN(value) && groupOf(Math.floor(j / T), j % T) === group);
        return applyMap(member.fit(values, { ...learnt, ...own }), x);
      });
    expect([...member.apply(plane, shape, { ...bySession, ...own })]).toEqual(near(naive((_, t) => t)));
    expect([...member.apply(plane, shape, { ...overAll, ...own })]).toEqual(near(naive((n) => n)));
    expect([...member.apply(plane, shape, { ...overAll, per: 'pooled', ...own })]).toEqual(near(naive(() => 0)));
  },
);

describe.each(fitted)('%s', (_, member: FittedTransform, params: Settings) => {
  test('gives a state that JSON holds, whatever finite values it saw', () => {
    for (const values of [training(), Float64Array.of(3), Float64Array.of(1e300, -1e300), Float64Array.of(0, 0)]) {
      const state = member.fit(values, params);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  });

  test('leaves the training values as they were, and sees no other', () => {
    const values = training();
    const before = values.slice();
    const state = member.fit(values, params);
    expect(values).toEqual(before);
    const longer = new Float64Array(400).fill(1e9);
    longer.set(values);
    expect(member.fit(longer.subarray(0, 200), params)).toEqual(state);
  });

  test('keeps the order of values, but of those it replaces, and what is missing missing', () => {
    const state = member.fit(training(), params);
    const mapped = [-1e6, 20, 40, 50, 60, 80, 1e6].map((x) => applyMap(state, x));
    const within = params.mode === 'replace' ? mapped.slice(2, 5) : mapped;
    expect(within).toEqual([...within].sort((a, b) => a - b));
    expect(applyMap(state, NaN)).toBeNaN();
  });

  test('gives no value where it saw none', () => {
    expect(applyMap(member.fit(new Float64Array(), params), 1)).toBeNaN();
  });

  test('gives a number for each value of a series that never changes', () => {
    const values = new Float64Array(30).fill(0.1);
    const state = member.fit(values, params);
    expect(values.map((x) => applyMap(state, x)).every((y) => Number.isFinite(y))).toBe(true);
  });

  test('learns per asset or pooled, as its parameter says', () => {
    expect(member.per({ ...params, per: 'asset' })).toBe('asset');
    expect(member.per({ ...params, per: 'pooled' })).toBe(member.leavesOut ? 'asset' : 'pooled');
  });
});

test.each([
  ['min-max', minMax],
  ['standardize', standardize],
  ['robust', robust],
])('%s gives 0 where the training values do not differ', (_, member) => {
  const state = member.fit(new Float64Array(30).fill(0.1), learnt);
  expect([0.1, 5, -5].map((x) => applyMap(state, x) + 0)).toEqual([0, 0, 0]);
});

const view = { assets: 3, sessions: 60 };
/** Three assets with gaps, and an early value that is far out. */
const plane = training(2).subarray(0, 180).slice();
for (let i = 0; i < plane.length; i += 7) plane.fill(NaN, i, i + (i % 4));
plane[5] = 500;

describe.each(onPanels)('%s', (_, member: PanelTransform, params: Settings) => {
  const whole = member.apply(plane, view, params);
  const assetOf = (values: Float64Array, n: number, sessions: number, kept = sessions) => [
    ...values.subarray(n * sessions, n * sessions + kept),
  ];
  const cut = (kept: number) => Float64Array.from([0, 1, 2].flatMap((n) => assetOf(plane, n, 60, kept)));

  test('leaves its input as it was', () => {
    const before = plane.slice();
    member.apply(plane, view, params);
    expect(plane).toEqual(before);
  });

  test(`${member.looksAhead?.(params) ? 'changes' : 'does not change'} when the future does, as it says`, () => {
    const early = [1, 13, 30, 59].map((kept) => {
      const wanted = [0, 1, 2].flatMap((n) => assetOf(whole, n, 60, kept));
      return JSON.stringify([...member.apply(cut(kept), { assets: 3, sessions: kept }, params)]) === JSON.stringify(wanted);
    });
    expect(early.every((same) => same)).toBe(!member.looksAhead?.(params));
  });

  test('does not depend on the order of the assets', () => {
    const turned = Float64Array.from([2, 0, 1].flatMap((n) => assetOf(plane, n, 60)));
    expect([...member.apply(turned, view, params)]).toEqual(near([2, 0, 1].flatMap((n) => assetOf(whole, n, 60))));
  });

  test(`${fills(member) ? 'puts values only where there were none' : 'leaves what is missing missing'}`, () => {
    plane.forEach((x, i) => {
      if (!fills(member)) expect(Number.isNaN(x) && !Number.isNaN(whole[i]!)).toBe(false);
      else if (!Number.isNaN(x)) expect(whole[i]).toBe(x);
    });
    const nothing = new Float64Array(180).fill(NaN);
    const filled = member.apply(nothing, view, params);
    expect(filled.every((x) => Number.isNaN(x) || x === params.value)).toBe(true);
  });

  test('takes a series that never changes to numbers', () => {
    expect(member.apply(new Float64Array(180).fill(0.1), view, params).every((x) => Number.isFinite(x))).toBe(true);
  });
});

test.each(onPanels.filter(([, member, params]) => member.sections?.(params)))(
  '%s does not look at assets that are no members of a session, and fills none of them',
  (_, transform, params) => {
    const member = Float64Array.from(plane, (_, i) => Number(i % 13 !== 5));
    const within = transform.apply(plane, { ...view, member }, params);
    const bent = plane.map((x, i) => (member[i] === 0 ? 1e6 * (i + 1) : x));
    const again = transform.apply(bent, { ...view, member }, params);
    within.forEach((x, i) => {
      if (member[i] === 1) expect(again[i]).toBe(x);
      else if (Number.isNaN(plane[i])) expect(x).toBeNaN();
    });
    expect([...within]).not.toEqual([...transform.apply(plane, view, params)]);
  },
);

test('bytes change only where the version does', () => {
  const used = (member: Transform) => settingsOf(member.params).find((params) => !member.looksAhead?.(params) || member === interpolate)!;
  const results = [...transforms].map(([name, member]) => {
    const params = used(member);
    if (isFitted(member, params))
      return [`${name} v${member.version}`, Float64Array.from(Object.values(member.fit(training(), params)))] as const;
    const plane = training(3).map((value, i) => (i % 5 < 2 ? NaN : value));
    return [`${name} v${member.version}`, (member as PanelTransform).apply(plane, { assets: 4, sessions: 50 }, params)] as const;
  });
  expect(Object.fromEntries(results.map(([name, values]) => [name, bytes(values)]))).toMatchInlineSnapshot(`
    {
      "boxplot v1": "d8d959d2c8a634c2",
      "carry v1": "72e216ceda56509f",
      "drop v1": "e6fd7935e77442be",
      "fill v1": "9edc036d563f9647",
      "interpolate v1": "60fa1dfc7aa75511",
      "mad v1": "5e5f88caca51fda1",
      "max-abs v1": "038bc0adbe1ce1e2",
      "min-max v1": "7f06d8ad5a7712f1",
      "neutralize v1": "0d057f4548cba56c",
      "rank v1": "0bc6fa9eda8eff97",
      "robust v1": "460ee22f7617fd00",
      "sigma v1": "41746ad271947e07",
      "standardize v1": "e21b9f9d5e357879",
      "winsorize v1": "fa751fcf8992ef97",
    }
  `);
});
