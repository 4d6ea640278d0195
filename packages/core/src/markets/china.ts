import { closingMonth } from '../calendar/index.js';
import { fraction, params } from '../schema/index.js';
import { defineMarket } from './Market.js';

/** Month and day of the deadline, by the quarter of the calendar year that a period ends in; the last one is in the year after. */
const deadlines = [
  [3, 30],
  [7, 31],
  [9, 31],
  [15, 30],
] as const;

/**
 * Shanghai and Shenzhen: quarters and years by the calendar, closes within a band of the previous close that is narrower under special treatment.
 * Securities Law of 2014, articles 65 and 66, with the CSRC's rules on quarterly reports; trading rules of both exchanges (Shanghai, 3.4.13).
 * The bands are those of the main boards; ChiNext has 0.2 since 2020-08-24, STAR since 2019-07-22. First days of trading, which have no or other limits, are not told here.
 */
export const china = defineMarket({
  summary: 'Shanghai and Shenzhen: reports by 04-30, 08-31 and 10-31, closes within 10 % of the last, 5 % under special treatment.',
  version: 1,
  params: params({
    band: fraction({ exclusiveMinimum: 0, maximum: 1, default: 0.1, description: 'Largest move from the previous close, as a fraction.' }),
    specialBand: fraction({
      exclusiveMinimum: 0,
      maximum: 1,
      default: 0.05,
      description: 'Largest move under special treatment, where the field special_treatment is 1.',
    }),
  }),
  timeZone: 'Asia/Shanghai',
  deadline(periodEnd) {
    const month = closingMonth(periodEnd);
    const year = Math.floor(month / 12);
    const [after, day] = deadlines[Math.floor((month - year * 12) / 3)]!;
    return Date.UTC(1970 + year, after, day) / 86_400_000;
  },
  limit(series, { band, specialBand }) {
    const [first] = series.values();
    const special = series.get('special_treatment');
    const limit = new Float64Array(first?.length ?? 0).fill(band);
    for (let t = 0; t < limit.length; t++) if (special?.[t] === 1) limit[t] = specialBand;
    return limit;
  },
});
