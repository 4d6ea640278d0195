import { expect, test } from 'vitest';
import { closingMonth } from './closingMonth.js';
import { dayOf } from './dayOf.js';
import { isoDay } from './isoDay.js';
import { isWeekend } from './isWeekend.js';
import { monthsLater } from './monthsLater.js';

test('days are counted from 1970-01-01 and written back', () => {
  expect([dayOf('1970-01-01'), dayOf('1969-12-31'), dayOf('2000-03-01')]).toEqual([0, -1, 11017]);
  expect(['1969-12-31', '2024-02-29'].map((date) => isoDay(dayOf(date)))).toEqual(['1969-12-31', '2024-02-29']);
});

test('Saturdays and Sundays are weekends, before 1970 too', () => {
  const week = ['2024-06-07', '2024-06-08', '2024-06-09', '2024-06-10', '1969-12-27', '1969-12-28', '1969-12-29'];
  expect(week.map((date) => isWeekend(dayOf(date)))).toEqual([false, true, true, false, true, true, false]);
});

test("a month's last day leads to a month's last day, any other to the same day where there is one", () => {
  const later = (date: string, months: number) => isoDay(monthsLater(dayOf(date), months));
  expect(later('2023-06-30', 4)).toBe('2023-10-31');
  expect(later('2023-10-31', 4)).toBe('2024-02-29');
  expect(later('2023-12-30', 2)).toBe('2024-02-29');
  expect(later('2023-11-15', 3)).toBe('2024-02-15');
});

test('a period that ends in the first week of a month counts to the month before', () => {
  const months = ['1970-01-31', '2022-10-01', '2022-09-24', '2022-09-30', '2024-02-29'].map((date) => closingMonth(dayOf(date)));
  expect(months).toEqual([0, 632, 632, 632, 649]);
});
