import { monthsLater } from '../calendar/index.js';
import { params } from '../schema/index.js';
import { endsYear } from './endsYear.js';
import { fiscalYearEnd } from './fiscalYearEnd.js';
import { defineMarket } from './Market.js';

/** United Kingdom: annual reports within four months and half-yearly ones within three, which is taken for any shorter period too. DTR 4.1.3 and 4.2.2 (two months until 2015). */
export const uk = defineMarket({
  summary: 'United Kingdom: 4 months for the year, 3 for the half year, no price limits.',
  version: 1,
  params: params({ fiscalYearEnd: fiscalYearEnd(12) }),
  timeZone: 'Europe/London',
  deadline: (periodEnd, { fiscalYearEnd }) => monthsLater(periodEnd, endsYear(periodEnd, fiscalYearEnd) ? 4 : 3),
});
