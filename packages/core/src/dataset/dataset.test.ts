import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../test-support/settingsOf.js';
import { registry } from '../member/index.js';
import { stream } from '../random/index.js';
import { walkForward } from '../splits/index.js';
import type { Fold } from '../splits/Split.js';
import * as transformSet from '../transforms/index.js';
import { drop, minMax, standardize, winsorize } from '../transforms/index.js';
import { isFitted } from '../transforms/isFitted.js';
import type { Transform } from '../transforms/Transform.js';
import { applyMaps } from './applyMaps.js';
import type { Dataset } from './Dataset.js';
import { fitScaling } from './fitScaling.js';
import { forecastRows } from './forecastRows.js';
import { gatherWindows } from './gatherWindows.js';
import { invertMaps } from './invertMaps.js';
import { leftOut } from './leftOut.js';
import { makeDataset } from './makeDataset.js';
import { planeForecaster } from './planeForecaster.js';
import { scalingPer } from './scalingPer.js';
import { selectFeatures } from './selectFeatures.js';
import { trainingSamples } from './trainingSamples.js';

const days = (T: number) => Array.from({ length: T }, (_, t) => `day ${t}`);
/** One asset a row, one feature, labelled by the next value. */
function series(...assets: readonly (readonly number[])[]): Dataset {
  const T = assets[0]!.length;
  return makeDataset({
    assets: assets.map((_, n) => `A${n}`),
    sessions: days(T),
    features: ['x'],
    planes: [Float64Array.from(assets.flat())],
    labels: Float64Array.from(assets.flatMap((values) => [...values.slice(1), NaN])),
  });
}
const fold = (trainTo: number, testFrom: number, testTo: number, trainFrom = 0): Fold => ({ trainFrom, trainTo, testFrom, testTo });
const learnt = { per: 'asset', fit: 'training' } as const;
const step = (transform: typeof minMax | typeof standardize, per: 'asset' | 'pooled') => ({ transform, params: { per } });
const seven = [0, 1, 2, 3, 4, 5, 6];

describe('rows', () => {
  const dataset = makeDataset({
    assets: ['A', 'B'],
    sessions: days(2),
    features: ['x', 'y'],
    planes: [Float64Array.of(1, 2, 3, 4), Float32Array.of(10, 20, 30, NaN)],
    labels: new Float64Array(4),
  });

  test('hold the features of one asset and session side by side', () => {
    expect([...dataset.rows]).toEqual([1, 10, 2, 20, 3, 30, 4, NaN]);
  });

  test('are missing where Float32 cannot hold the value', () => {
    const planes = [Float64Array.of(1e39, -Infinity, 0.1, 1e38)];
    const { rows } = makeDataset({ ...dataset, features: ['x'], planes });
    expect([...rows]).toEqual([NaN, NaN, Math.fround(0.1), Math.fround(1e38)]);
  });

  test('make windows that are laid end to end, oldest session first', () => {
    expect([...gatherWindows(dataset, Int32Array.of(1, 3), 2)]).toEqual([1, 10, 2, 20, 3, 30, 4, NaN]);
    const out = new Float32Array(6).fill(9);
    expect([...gatherWindows(dataset, Int32Array.of(2), 1, out)]).toEqual([3, 30, 9, 9, 9, 9]);
  });
});

describe('windows to forecast from', () => {
  test('are those without a gap, within one asset, that end in the range', () => {
    const dataset = series([0, 1, 2, NaN, 4, 5, 6], seven);
    expect([...forecastRows(dataset, { window: 2, from: 0, to: 6 })]).toEqual([1, 2, 5, 6, 8, 9, 10, 11, 12, 13]);
    expect([...forecastRows(dataset, { window: 3, from: 5, to: 6 })]).toEqual([6, 12, 13]);
    expect([...forecastRows(dataset, { window: 3, from: 0, to: 6, since: 3 })]).toEqual([6, 12, 13]);
    expect([...forecastRows(dataset, { window: 8, from: 0, to: 6 })]).toEqual([]);
  });

  test('end at sessions that are asked alone, if some are', () => {
    const among = Uint8Array.of(0, 1, 0, 0, 1, 0, 1);
    const dataset = series([0, 1, 2, NaN, 4, 5, 6], seven);
    expect([...forecastRows(dataset, { window: 2, from: 0, to: 6, among })]).toEqual([1, 6, 8, 11, 13]);
  });

  test('are forecast a batch at a time into the cells of a larger plane, each with its asset', async () => {
    const calls: number[] = [];
    const forecaster = {
      ...{ features: series(seven).features, window: 2, close: async () => {} },
      async forecast(windows: Float32Array, owners: Int32Array, count: number, out: Float32Array) {
        calls.push(count);
        for (let i = 0; i < count; i++) out[i] = windows[2 * i]! + 10 * windows[2 * i + 1]! + 100 * owners[i]!;
      },
    };
    const plane = new Float64Array(20).fill(NaN);
    await planeForecaster(series(seven, seven), forecaster, { batch: 2, shift: 3 })(Int32Array.of(1, 2, 9), plane);
    expect(calls).toEqual([2, 1]);
    expect([...plane].flatMap((value, cell) => (Number.isNaN(value) ? [] : [[cell, value]]))).toEqual([
      [4, seven[0]! + 10 * seven[1]!],
      [5, seven[1]! + 10 * seven[2]!],
      [12, 100 + seven[1]! + 10 * seven[2]!],
    ]);
  });

  test('may reach back before the range', () => {
    expect([...forecastRows(series(seven), { window: 4, from: 3, to: 3 })]).toEqual([3]);
  });
});

describe('training samples', () => {
  test('end their label by the end of training, so that with a reach of one the last window ends the session before', () => {
    const { training, validation } = trainingSamples(series(seven), fold(4, 5, 6), { window: 2, reach: 1, validation: 0 });
    expect([...training]).toEqual([1, 2, 3]);
    expect([...validation]).toEqual([]);
  });

  test('end their label before the test even where training is said to go on', () => {
    const { training } = trainingSamples(series(seven), fold(5, 4, 6), { window: 1, reach: 1, validation: 0 });
    expect([...training]).toEqual([0, 1, 2]);
  });

  test('leave out gaps in features and unknown labels', () => {
    const dataset = series([0, 1, NaN, 3, 4, 5, 6]);
    expect([...trainingSamples(dataset, fold(5, 6, 6), { window: 1, reach: 1, validation: 0 }).training]).toEqual([0, 3, 4]);
  });

  test('hold no session before training begins', () => {
    expect([...trainingSamples(series(seven), fold(5, 6, 6, 2), { window: 2, reach: 1, validation: 0 }).training]).toEqual([3, 4]);
  });

  test('leave the last sessions to validation, and what knows of them to nobody', () => {
    const dataset = series(seven, seven);
    const { training, validation } = trainingSamples(dataset, fold(6, 7, 7), { window: 1, reach: 1, validation: 1 / 3 });
    // six sessions have labels: the last two are for validation, and the label of session 3 ends on the first of them
    expect([...validation]).toEqual([4, 5, 11, 12]);
    expect([...training]).toEqual([0, 1, 2, 7, 8, 9]);
  });

  test('of every third session are those whose label ends with the training part, and each third before', () => {
    const ten = Array.from({ length: 12 }, (_, t) => t);
    const thinned = { ...fold(9, 10, 11), every: 3 };
    expect([...trainingSamples(series(ten, ten), thinned, { window: 2, reach: 1, validation: 0 }).training]).toEqual([2, 5, 8, 14, 17, 20]);
    const { training, validation } = trainingSamples(series(ten), thinned, { window: 2, reach: 1, validation: 1 / 3 });
    expect([[...training], [...validation]]).toEqual([[2, 5], [8]]);
    const whole = trainingSamples(series(ten), fold(9, 10, 11), { window: 2, reach: 1, validation: 0 });
    expect(trainingSamples(series(ten), { ...thinned, every: 1 }, { window: 2, reach: 1, validation: 0 })).toEqual(whole);
  });

  test.each([1, 2, 5])('of any fold never know the test nor the validation part, at a reach of %i', (reach) => {
    const random = stream(8, 'gaps');
    const T = 90;
    const assets = Array.from({ length: 5 }, () => Array.from({ length: T }, (_, t) => (random.uniform() < 0.1 ? NaN : t)));
    const dataset = { ...series(...assets), labels: new Float64Array(5 * T) };
    for (const fold of walkForward.folds(days(T), { train: 40, test: 13, expanding: false })) {
      const { training, validation } = trainingSamples(dataset, fold, { window: 3, reach, validation: 0.2 });
      const firstOf = (rows: Int32Array) => Math.min(...[...rows].map((row) => row % T));
      const lastOf = (rows: Int32Array) => Math.max(...[...rows].map((row) => row % T));
      expect(training.length).toBeGreaterThan(20);
      expect(validation.length).toBeGreaterThan(5);
      expect(firstOf(training) - 2).toBeGreaterThanOrEqual(fold.trainFrom);
      expect(lastOf(training) + reach).toBeLessThan(firstOf(validation));
      expect(lastOf(validation) + reach).toBeLessThan(fold.testFrom);
      expect([...gatherWindows(dataset, training, 3), ...gatherWindows(dataset, validation, 3)].every(Number.isFinite)).toBe(true);
    }
  });
});

describe('the scaling of a fold', () => {
  const dataset = series([10, 20, 30, 99, 99], [1, 3, 2, 99, 99]);

  test('is fitted on all training sessions of an asset, the label on what was known by then', () => {
    const scaling = fitScaling(dataset, fold(2, 3, 4), [step(minMax, 'asset')], { scaled: true, reach: 1 });
    expect(scaling.per).toBe('asset');
    expect(scaling.features.map(([chain]) => applyMaps(chain!, 2))).toEqual([-0.4, 0.5].map((x) => expect.closeTo(x, 12)));
    // labels of sessions 0 and 1 alone: 20, 30 and 3, 2
    expect(scaling.label.map((chain) => [applyMaps(chain, 20), applyMaps(chain, 2)])).toEqual([
      [0, expect.closeTo(-1.8, 12)],
      [expect.closeTo(18, 12), 0],
    ]);
  });

  test('is one for all assets where it is pooled', () => {
    const scaling = fitScaling(dataset, fold(2, 3, 4), [step(minMax, 'pooled')], { scaled: false, reach: 1 });
    expect(scaling.per).toBe('pooled');
    expect(scaling.features).toHaveLength(1);
    expect([1, 30].map((x) => applyMaps(scaling.features[0]![0]!, x))).toEqual([0, 1]);
    expect(scaling.label).toEqual([[]]);
  });

  test('fits each step on what the one before leaves', () => {
    const params = { per: 'asset', lower: 0, upper: 0.5 } as const;
    const chain = [{ transform: winsorize, params }, step(minMax, 'asset')];
    const { features } = fitScaling(dataset, fold(2, 3, 4), chain, { scaled: false, reach: 1 });
    expect([0, 10, 15, 20, 30].map((x) => applyMaps(features[0]![0]!, x))).toEqual([0, 0, 0.5, 1, 1]);
  });

  test('changes nothing where there is no fitted transform', () => {
    expect(fitScaling(dataset, fold(2, 3, 4), [], { scaled: true, reach: 1 })).toEqual({ per: 'pooled', features: [[[]]], label: [[]] });
  });

  const ofEach = [...registry<Transform>(transformSet)].flatMap(([name, transform]) =>
    settingsOf(transform.params).flatMap((params) =>
      isFitted(transform, params) ? [[`${name} ${JSON.stringify(params)}`, { transform, params }] as const] : [],
    ),
  );
  test.each(ofEach)('by %s does not change when the test does', (_, one) => {
    const changed = series([10, 20, 30, 5, 7], [1, 3, 2, 1e9, NaN]);
    const about = { scaled: true, reach: 1 };
    expect(fitScaling(changed, fold(2, 3, 4), [one], about)).toEqual(fitScaling(dataset, fold(2, 3, 4), [one], about));
  });

  test('passes over what is missing, and gives no value to an asset that training never saw', () => {
    const late = series([10, NaN, 30, 40, 50], [NaN, NaN, NaN, 4, 5]);
    const { features } = fitScaling(late, fold(2, 3, 4), [step(minMax, 'asset')], { scaled: false, reach: 1 });
    expect(applyMaps(features[0]![0]!, 30)).toBe(1);
    expect(applyMaps(features[1]![0]!, 4)).toBeNaN();
  });

  test('has none for an asset with too many gaps, whose label is scaled all the same', () => {
    const gaps = series([10, NaN, 30, 40, 50], [1, 2, 3, 4, 5]);
    const chain = [{ transform: drop, params: { share: 0.3 } }, step(minMax, 'asset')];
    const scaling = fitScaling(gaps, fold(2, 3, 4), chain, { scaled: true, reach: 1 });
    expect(leftOut(scaling, 2)).toEqual([0]);
    expect(applyMaps(scaling.features[0]![0]!, 10)).toBeNaN();
    expect(applyMaps(scaling.features[1]![0]!, 2)).toBe(0.5);
    expect(scaling.label.map((maps) => maps.length)).toEqual([1, 1]);
  });

  test('cannot be per asset and pooled at once', () => {
    const chain = [step(minMax, 'asset'), step(standardize, 'pooled')];
    expect(scalingPer(chain)).toMatchObject({ ok: false, problems: [{ remedy: 'give all of them the same `per`' }] });
    expect(() => fitScaling(dataset, fold(2, 3, 4), chain, { scaled: false, reach: 1 })).toThrow(/per asset and pooled/);
    expect(scalingPer([step(minMax, 'asset')])).toEqual({ ok: true, value: 'asset' });
  });
});

test('maps turn back what they made, and a flat one gives its only value', () => {
  const chain = [standardize.fit(Float64Array.of(1, 2, 4), learnt), minMax.fit(Float64Array.of(-1, 3), learnt)];
  for (const x of [-3, 0, 2, 100]) expect(invertMaps(chain, applyMaps(chain, x))).toBeCloseTo(x, 12);
  const flat = [minMax.fit(Float64Array.of(5, 5), learnt)];
  expect(applyMaps(flat, 7)).toBe(0);
  expect(invertMaps(flat, 0.3)).toBe(5);
  expect(invertMaps([], 3)).toBe(3);
});

test('chosen features stand in the order asked, all of them are the dataset itself, and one that it lacks is refused', () => {
  const about = { assets: ['A'], sessions: ['2024-01-02', '2024-01-03'], features: ['a', 'b', 'c'], labels: new Float64Array(2) };
  const dataset = { ...about, rows: Float32Array.of(1, 2, 3, 4, 5, 6) };
  const { features, rows } = selectFeatures(dataset, ['c', 'a']);
  expect([features, [...rows]]).toEqual([
    ['c', 'a'],
    [3, 1, 6, 4],
  ]);
  expect(selectFeatures(dataset, ['a', 'b', 'c'])).toBe(dataset);
  expect(() => selectFeatures(dataset, ['d'])).toThrow('"d"');
});
