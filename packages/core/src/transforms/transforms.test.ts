import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../test-support/settingsOf.js';
import { registry } from '../member/index.js';
import { stream } from '../random/index.js';
import { carry } from './carry.js';
import * as transformSet from './index.js';
import { isFitted } from './isFitted.js';
import { minMax } from './minMax.js';
import { standardize } from './standardize.js';
import type { ElementwiseMap, FittedTransform, PanelTransform, Transform } from './Transform.js';
import { winsorize } from './winsorize.js';

const transforms = registry<Transform>(transformSet);
const fitted = [...transforms].flatMap(([name, member]) =>
  isFitted(member) ? [[name, member, settingsOf(member.params)[0]!] as const] : [],
);
const onPanels = [...transforms].flatMap(([name, member]) =>
  isFitted(member) ? [] : [[name, member as PanelTransform, settingsOf(member.params)[0]!] as const],
);
const map = ({ low, high, below, above, offset, scale }: ElementwiseMap, x: number) =>
  ((x < low ? below : x > high ? above : x) - offset) * scale;
const bytes = (values: Float64Array) => createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex').slice(0, 16);
const training = (seed = 1) => {
  const random = stream(seed, 'training');
  return Float64Array.from({ length: 200 }, () => 50 + 10 * random.normal());
};

test('min-max takes the least training value to 0, the largest to 1, and a later one beyond', () => {
  const state = minMax.fit(Float64Array.of(20, 10, 30), { per: 'asset' });
  expect([10, 20, 30, 40, 0].map((x) => map(state, x))).toEqual([0, 0.5, 1, 1.5, -0.5]);
});

test('standardize takes the training values to mean 0 and deviation 1', () => {
  const state = standardize.fit(Float64Array.of(1, 2, 3), { per: 'asset' });
  expect([1, 2, 3, 5].map((x) => map(state, x))).toEqual([-1, 0, 1, 3]);
});

test('winsorize moves what lies beyond the quantiles onto them', () => {
  const state = winsorize.fit(Float64Array.of(5, 1, 2, 3, 4), { per: 'pooled', lower: 0.1, upper: 0.9 });
  expect([-9, 1.5, 3, 4.55, 5, 99].map((x) => map(state, x))).toEqual([1.4, 1.5, 3, 4.55, 4.6, 4.6].map((x) => expect.closeTo(x, 12)));
});

test('carry fills gaps of an asset with its own last value, for as long as it may', () => {
  const plane = Float64Array.of(NaN, 1, NaN, NaN, NaN, 2, NaN, 3, NaN, NaN);
  expect([...carry.apply(plane, { assets: 2, sessions: 5 }, { max: 2 })]).toEqual([NaN, 1, 1, 1, NaN, 2, 2, 3, 3, 3]);
  expect([...carry.apply(plane, { assets: 2, sessions: 5 }, { max: 1 })]).toEqual([NaN, 1, 1, NaN, NaN, 2, 2, 3, 3, NaN]);
});

describe.each(fitted)('%s', (_, member: FittedTransform, params) => {
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

  test('keeps the order of values, and what is missing missing', () => {
    const state = member.fit(training(), params);
    const mapped = [-1e6, 20, 40, 50, 60, 80, 1e6].map((x) => map(state, x));
    expect(mapped).toEqual([...mapped].sort((a, b) => a - b));
    expect(map(state, NaN)).toBeNaN();
  });

  test('gives no value where it saw none', () => {
    expect(map(member.fit(new Float64Array(), params), 1)).toBeNaN();
  });

  test('learns per asset or pooled, as its parameter says', () => {
    expect(member.per({ ...params, per: 'asset' })).toBe('asset');
    expect(member.per({ ...params, per: 'pooled' })).toBe('pooled');
  });
});

test.each([
  ['min-max', minMax],
  ['standardize', standardize],
])('%s gives 0 where the training values do not differ', (_, member) => {
  const state = member.fit(new Float64Array(30).fill(0.1), { per: 'asset' });
  expect([0.1, 5, -5].map((x) => map(state, x) + 0)).toEqual([0, 0, 0]);
});

describe.each(onPanels)('%s', (_, member: PanelTransform, params) => {
  const shape = { assets: 3, sessions: 60 };
  const plane = training(2).subarray(0, 180).slice();
  for (let i = 0; i < plane.length; i += 7) plane.fill(NaN, i, i + (i % 4));
  const whole = member.apply(plane, shape, params);
  const assetOf = (values: Float64Array, n: number, sessions: number, kept = sessions) => [
    ...values.subarray(n * sessions, n * sessions + kept),
  ];

  test('leaves its input as it was', () => {
    const before = plane.slice();
    member.apply(plane, shape, params);
    expect(plane).toEqual(before);
  });

  test('does not change when the future does', () => {
    for (const kept of [1, 13, 30, 59]) {
      const past = Float64Array.from([0, 1, 2].flatMap((n) => assetOf(plane, n, 60, kept)));
      const wanted = [0, 1, 2].flatMap((n) => assetOf(whole, n, 60, kept));
      expect([...member.apply(past, { assets: 3, sessions: kept }, params)]).toEqual(wanted);
    }
  });

  test('does not depend on the order of the assets', () => {
    const turned = Float64Array.from([2, 0, 1].flatMap((n) => assetOf(plane, n, 60)));
    expect([...member.apply(turned, shape, params)]).toEqual([2, 0, 1].flatMap((n) => assetOf(whole, n, 60)));
  });
});

test('bytes change only where the version does', () => {
  const states = fitted.map(
    ([name, member, params]) => [`${name} v${member.version}`, Float64Array.from(Object.values(member.fit(training(), params)))] as const,
  );
  const planes = onPanels.map(([name, member, params]) => {
    const plane = training(3).map((value, i) => (i % 5 < 2 ? NaN : value));
    return [`${name} v${member.version}`, member.apply(plane, { assets: 4, sessions: 50 }, params)] as const;
  });
  expect(Object.fromEntries([...states, ...planes].map(([name, values]) => [name, bytes(values)]))).toMatchInlineSnapshot(`
    {
      "carry v1": "72e216ceda56509f",
      "min-max v1": "7f06d8ad5a7712f1",
      "standardize v1": "e21b9f9d5e357879",
      "winsorize v1": "fa751fcf8992ef97",
    }
  `);
});
