import { isWeekend } from '../calendar/index.js';
import { params } from '../schema/index.js';
import { endsYear } from './endsYear.js';
import { fiscalYearEnd } from './fiscalYearEnd.js';
import { defineMarket } from './Market.js';

/**
 * United States: the latest legal day, that of filers who are not accelerated; one on a weekend moves to the Monday.
 * Forms 10-Q and 10-K, general instruction A; 17 CFR 240.0-3. Holidays, and the 5 or 15 days of a notice of late filing (12b-25), are not counted.
 */
export const us = defineMarket({
  summary: 'United States: 45 days for a quarter, 90 for the year, no price limits.',
  version: 1,
  params: params({ fiscalYearEnd: fiscalYearEnd(12) }),
  timeZone: 'America/New_York',
  deadline(periodEnd, { fiscalYearEnd }) {
    let day = periodEnd + (endsYear(periodEnd, fiscalYearEnd) ? 90 : 45);
    while (isWeekend(day)) day++;
    return day;
  },
});
