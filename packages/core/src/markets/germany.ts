import { monthsLater } from '../calendar/index.js';
import { params } from '../schema/index.js';
import { endsYear } from './endsYear.js';
import { fiscalYearEnd } from './fiscalYearEnd.js';
import { defineMarket } from './Market.js';

/** Germany: annual reports within four months and half-yearly ones within three, which is taken for quarters too. WpHG §§ 114 and 115. */
export const germany = defineMarket({
  summary: 'Germany: 4 months for the year, 3 for the half year, no price limits.',
  version: 1,
  params: params({ fiscalYearEnd: fiscalYearEnd(12) }),
  timeZone: 'Europe/Berlin',
  deadline: (periodEnd, { fiscalYearEnd }) => monthsLater(periodEnd, endsYear(periodEnd, fiscalYearEnd) ? 4 : 3),
});
