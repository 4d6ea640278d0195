import type { Panel } from '../panel/index.js';

const DAY = 86_400_000;
const FRIDAY = 1; // day 0, 1970-01-01, was a Thursday

const fridayOf = (day: number): number => day + ((((FRIDAY - day) % 7) + 7) % 7);

/** The last day from Monday to Friday of the month: what the Friday is to a week. */
function lastWeekdayOf(day: number): number {
  const date = new Date(day * DAY);
  const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / DAY;
  const weekend = fridayOf(last) - last > 4;
  return weekend ? fridayOf(last) - 7 : last;
}

/** The day by which the period of a day is over, by calendar; days are counted from 1970-01-01. */
export const periodEnd: Readonly<Record<Panel['calendar'], (day: number) => number>> = {
  daily: (day) => day,
  weekly: fridayOf,
  monthly: lastWeekdayOf,
};
