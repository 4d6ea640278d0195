import { monthsLater } from '../calendar/index.js';
import { params } from '../schema/index.js';
import { endsYear } from './endsYear.js';
import { fiscalYearEnd } from './fiscalYearEnd.js';
import { defineMarket } from './Market.js';

/**
 * Japan: annual reports within three months, quarterly ones within 45 days; most years end in March.
 * Financial Instruments and Exchange Act, articles 24 and 24-4-7. Price limits are steps in yen by the level of the raw price, which adjusted prices do not tell, so none are marked.
 */
export const japan = defineMarket({
  summary: 'Japan: 45 days for a quarter, 3 months for the year, price limits not marked.',
  version: 1,
  params: params({ fiscalYearEnd: fiscalYearEnd(3) }),
  timeZone: 'Asia/Tokyo',
  deadline: (periodEnd, { fiscalYearEnd }) => (endsYear(periodEnd, fiscalYearEnd) ? monthsLater(periodEnd, 3) : periodEnd + 45),
});
