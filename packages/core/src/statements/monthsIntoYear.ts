import { closingMonth } from '../calendar/index.js';

/** Months of the fiscal year that have passed at the end of a period, from 1 to 12, where years end with the month `fiscalYearEnd`. */
export const monthsIntoYear = (periodEnd: number, fiscalYearEnd: number): number =>
  ((((closingMonth(periodEnd) - fiscalYearEnd) % 12) + 12) % 12) + 1;
