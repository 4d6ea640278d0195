import { closingMonth } from '../calendar/index.js';

/** Whether a period ends the fiscal year of companies whose years end with a month, 1 for January. */
export const endsYear = (periodEnd: number, month: number): boolean => closingMonth(periodEnd) % 12 === month - 1;
