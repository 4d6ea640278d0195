import { closingMonth } from '../calendar/index.js';
import type { Known } from './Known.js';

/** The known value of the period that ended a number of months before the latest one; NaN where there is none. */
export function monthsBefore({ periods, values, latest }: Known, months: number): number {
  const wanted = closingMonth(periods[latest]!) - months;
  for (let k = latest; k >= 0; k--) {
    const month = closingMonth(periods[k]!);
    if (month < wanted) return NaN;
    if (month === wanted && !Number.isNaN(values[k])) return values[k]!;
  }
  return NaN;
}
