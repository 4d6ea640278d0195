import { describe, expect, test } from 'vitest';
import { registry } from '../member/index.js';
import { holdout } from './holdout.js';
import * as splitSet from './index.js';
import type { Split } from './Split.js';
import { walkForward } from './walkForward.js';

const sessions = Array.from({ length: 30 }, (_, t) => new Date(Date.UTC(2022, 0, 7 + 7 * t)).toISOString().slice(0, 10));
const folds = (p: Parameters<typeof holdout.folds>[1]) => holdout.folds(sessions, p);

test('a holdout trains up to the last session of its day and tests from the first', () => {
  expect(folds({ trainTo: '2022-03-01', testFrom: '2022-03-04' })).toEqual([{ trainFrom: 0, trainTo: 7, testFrom: 8, testTo: 29 }]);
  expect(folds({ trainTo: '2022-02-25', testFrom: '2022-03-10', testTo: '2022-03-20' })).toEqual([
    { trainFrom: 0, trainTo: 7, testFrom: 9, testTo: 10 },
  ]);
});

test('training begins where it is told to, and factors may look back before it', () => {
  expect(folds({ trainFrom: '2022-01-20', trainTo: '2022-03-01', testFrom: '2022-03-04' })[0]).toMatchObject({ trainFrom: 2, trainTo: 7 });
});

test.each([
  [
    { trainFrom: '2022-03-02', trainTo: '2022-03-01', testFrom: '2022-03-04' },
    'train-from 2022-03-02 must not be after train-to 2022-03-01',
  ],
  [{ trainTo: '2022-03-04', testFrom: '2022-03-04' }, 'train-to 2022-03-04 must be before test-from 2022-03-04'],
  [{ trainTo: '2022-03-04', testFrom: '2022-03-11', testTo: '2022-03-10' }, 'test-to 2022-03-10 must not be before test-from 2022-03-11'],
  [
    { trainTo: '2021-12-31', testFrom: '2022-03-11' },
    'no session lies up to train-to 2021-12-31: the data have sessions from 2022-01-07 to 2022-07-29; choose a later day or begin the data earlier',
  ],
  [
    { trainTo: '2022-03-04', testFrom: '2022-08-01' },
    'no session lies from test-from 2022-08-01 on: the data have sessions from 2022-01-07 to 2022-07-29; choose an earlier day or end the data later',
  ],
  [
    { trainTo: '2022-03-04', testFrom: '2022-03-12', testTo: '2022-03-13' },
    'no session lies from test-from 2022-03-12 to test-to 2022-03-13; choose a later test-to',
  ],
])('%j is refused with what to do', (p, message) => {
  expect(() => folds(p)).toThrow(new RangeError(message));
});

test('a walk forward moves its training along, or keeps the oldest', () => {
  const p = { train: 20, test: 4, expanding: false };
  expect(walkForward.folds(sessions, p)).toEqual([
    { trainFrom: 0, trainTo: 19, testFrom: 20, testTo: 23 },
    { trainFrom: 4, trainTo: 23, testFrom: 24, testTo: 27 },
    { trainFrom: 8, trainTo: 27, testFrom: 28, testTo: 29 },
  ]);
  expect(walkForward.folds(sessions, { ...p, expanding: true }).map(({ trainFrom }) => trainFrom)).toEqual([0, 0, 0]);
  expect(walkForward.folds(sessions, { ...p, start: '2022-07-20' })).toEqual([{ trainFrom: 8, trainTo: 27, testFrom: 28, testTo: 29 }]);
});

test('every how manieth session is learnt from stands in each fold, where it is said', () => {
  const [first] = folds({ trainTo: '2022-03-01', testFrom: '2022-03-04', every: 5 });
  expect(first).toEqual({ ...folds({ trainTo: '2022-03-01', testFrom: '2022-03-04' })[0], every: 5 });
  expect(walkForward.folds(sessions, { train: 20, test: 4, expanding: false, every: 5 }).map(({ every }) => every)).toEqual([5, 5, 5]);
});

test('a walk forward that has no test is refused with what to do', () => {
  const p = { train: 30, test: 4, expanding: false };
  expect(() => walkForward.folds(sessions, p)).toThrow(/no more than the 30 of train; shorten it/);
  expect(() => walkForward.folds(sessions, { ...p, start: '2023-01-01' })).toThrow(/choose an earlier day/);
  expect(() => walkForward.folds(sessions, { ...p, start: '2022-02-01' })).toThrow(
    /only 4 sessions lie before start 2022-02-01, 30 are needed/,
  );
});

/** Parameters that divide the sessions above; a new split adds its own here. */
const examples: Readonly<Record<string, readonly object[]>> = {
  holdout: [
    { trainTo: '2022-03-01', testFrom: '2022-03-04' },
    { trainTo: '2022-03-01', testFrom: '2022-05-01', testTo: '2022-06-01' },
  ],
  'walk-forward': [
    { train: 20, test: 4, expanding: false },
    { train: 5, test: 1, expanding: true },
    { train: 3, test: 9, expanding: false, start: '2022-03-01' },
  ],
};

describe.each([...registry<Split>(splitSet)])('%s', (name, split) => {
  test('trains before it tests, and tests no session twice', () => {
    expect(examples[name]).toBeDefined();
    for (const p of examples[name]!) {
      let tested = -1;
      for (const { trainFrom, trainTo, testFrom, testTo } of split.folds(sessions, p as never)) {
        expect(0 <= trainFrom && trainFrom <= trainTo && trainTo < testFrom && testFrom <= testTo && testTo < sessions.length).toBe(true);
        expect(testFrom).toBeGreaterThan(tested);
        tested = testTo;
      }
      expect(tested).toBeGreaterThan(0);
    }
  });
});
