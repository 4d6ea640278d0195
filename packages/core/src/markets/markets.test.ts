import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsOf } from '../../test-support/settingsOf.js';
import { dayOf, isoDay, isWeekend } from '../calendar/index.js';
import * as marketSet from './index.js';
import type { Market } from './Market.js';

const markets = Object.entries(marketSet) as [string, Market][];
const defaults = ({ params }: Market) => settingsOf(params)[0]!;
const deadline = (market: Market, periodEnd: string, settings = {}) =>
  isoDay(market.deadline(dayOf(periodEnd), { ...defaults(market), ...settings }));

test('China has reports by 04-30 for the first quarter and the year before, 08-31 for the half year and 10-31 for the third quarter', () => {
  const ends = ['2015-03-31', '2015-06-30', '2015-09-30', '2015-12-31'];
  expect(ends.map((end) => deadline(marketSet.china, end))).toEqual(['2015-04-30', '2015-08-31', '2015-10-31', '2016-04-30']);
});

test('the United States allow 45 days and 90 for the year, and a weekend moves on to Monday', () => {
  const ends = ['2023-03-31', '2023-06-30', '2023-09-30', '2022-12-31', '2023-12-31'];
  expect(ends.map((end) => deadline(marketSet.us, end))).toEqual(['2023-05-15', '2023-08-14', '2023-11-14', '2023-03-31', '2024-04-01']);
  expect(deadline(marketSet.us, '2022-10-01', { fiscalYearEnd: 9 })).toBe('2022-12-30');
});

test('months are counted in the United Kingdom, Germany and Hong Kong, and for the year in Japan', () => {
  const ends = ['2023-06-30', '2023-12-31'];
  expect(ends.map((end) => deadline(marketSet.uk, end))).toEqual(['2023-09-30', '2024-04-30']);
  expect(ends.map((end) => deadline(marketSet.germany, end))).toEqual(['2023-09-30', '2024-04-30']);
  expect(ends.map((end) => deadline(marketSet.hongKong, end))).toEqual(['2023-08-31', '2024-03-31']);
  expect(['2023-12-31', '2024-03-31'].map((end) => deadline(marketSet.japan, end))).toEqual(['2024-02-14', '2024-06-30']);
});

test.each(markets)(
  '%s expects the statement of a quarter after its end, within five months, and names a time zone that exists',
  (_, market) => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 320 }), (quarter) => {
        const periodEnd = Date.UTC(1970, 3 * quarter, 0) / 86_400_000;
        const after = market.deadline(periodEnd, defaults(market)) - periodEnd;
        expect(after).toBeGreaterThan(14);
        expect(after).toBeLessThan(153);
      }),
    );
    expect(() => new Intl.DateTimeFormat('en', { timeZone: market.timeZone })).not.toThrow();
  },
);

test('no American deadline lies on a weekend', () => {
  const us: Market = marketSet.us;
  fc.assert(fc.property(fc.integer({ min: 0, max: 30000 }), (periodEnd) => !isWeekend(us.deadline(periodEnd, defaults(us)))));
});

test('the Chinese band is narrower on sessions under special treatment, and the same where that is not told', () => {
  const china: Market = marketSet.china;
  const settings = defaults(china);
  const special_treatment = Float64Array.of(0, 1, NaN);
  expect([...china.limit!(new Map([['special_treatment', special_treatment]]), settings)]).toEqual([0.1, 0.05, 0.1]);
  expect([...china.limit!(new Map([['close', special_treatment]]), { ...settings, band: 0.2 })]).toEqual([0.2, 0.2, 0.2]);
  expect(china.limit!(new Map(), settings)).toHaveLength(0);
});
