import { isoDay, stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { around } from './around.js';
import { easterOf } from './easterOf.js';
import { medianOf } from './medianOf.js';
import { nearestSplit } from './nearestSplit.js';
import { weekdayOf } from './weekdayOf.js';

test('a median is the upper middle of the values in a stretch, and NaN of none', () => {
  expect(medianOf(Float64Array.of(9, 5, 1, 3, 7), 3)).toBe(5);
  expect(medianOf(Float64Array.of(9, 5, 1, 3, 7), 4, 1)).toBe(5);
  expect(medianOf(Float64Array.of(4, 1), 2)).toBe(4);
  expect(medianOf(new Float64Array(3), 0)).toBeNaN();
});

test('a median is what sorting gives, ties and all, and leaves the rest alone', () => {
  const random = stream(1, 'medians');
  for (let length = 1; length < 60; length++) {
    const values = Float64Array.from({ length }, () => random.integer(12));
    const sorted = Float64Array.from(values).sort();
    const worked = Float64Array.from([-1, ...values, -2]);
    expect(medianOf(worked, length, 1)).toBe(sorted[length >> 1]);
    expect([worked[0], worked.at(-1)]).toEqual([-1, -2]);
    expect(worked.slice(1, -1).sort()).toEqual(sorted);
  }
});

test('Easter falls where the calendar of the churches has it', () => {
  const known = ['2000-04-23', '2008-03-23', '2011-04-24', '2016-03-27', '2019-04-21', '2024-03-31', '2038-04-25'];
  expect(known.map((day) => isoDay(easterOf(Number(day.slice(0, 4)))))).toEqual(known);
  for (let year = 1900; year < 2100; year++) {
    expect(weekdayOf(easterOf(year))).toBe(0);
    expect(isoDay(easterOf(year)).slice(5) >= '03-22' && isoDay(easterOf(year)).slice(5) <= '04-25').toBe(true);
  }
});

test('the nearest split of a change is named by the shares that come of one', () => {
  expect(nearestSplit(Math.log(1 / 4.1))).toMatchObject({ name: '4:1', whole: true });
  expect(nearestSplit(Math.log(9.7))).toMatchObject({ name: '1:10', whole: true });
  expect(nearestSplit(Math.log(0.68))).toMatchObject({ name: '3:2', whole: false });
});

test('what lies around a day is of the same asset, without the day and what is skipped after it', () => {
  const sizes = [9, 9, 1, 2, 100, 50, 3, NaN, 5, 9, 9];
  const near = around(4, 100, (cell) => sizes[cell] ?? NaN, 1);
  expect(near).toMatchObject({ before: 9, after: 9, largest: 9, count: 8 });
  expect(around(10, 10, () => 1)).toMatchObject({ before: NaN, after: 1, count: 9 });
});
