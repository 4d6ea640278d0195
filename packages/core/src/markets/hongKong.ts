import { monthsLater } from '../calendar/index.js';
import { params } from '../schema/index.js';
import { endsYear } from './endsYear.js';
import { fiscalYearEnd } from './fiscalYearEnd.js';
import { defineMarket } from './Market.js';

/** Hong Kong: annual results within three months and half-yearly ones within two, which is taken for quarters too. Main Board Listing Rule 13.49. */
export const hongKong = defineMarket({
  summary: 'Hong Kong: 3 months for the year, 2 for the half year, no price limits.',
  version: 1,
  params: params({ fiscalYearEnd: fiscalYearEnd(12) }),
  timeZone: 'Asia/Hong_Kong',
  deadline: (periodEnd, { fiscalYearEnd }) => monthsLater(periodEnd, endsYear(periodEnd, fiscalYearEnd) ? 3 : 2),
});
