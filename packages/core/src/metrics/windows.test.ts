import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as metrics from './index.js';
import { performanceOf } from './performanceOf.js';
import { rollingOf } from './rollingOf.js';
import { spansOf } from './spansOf.js';

const record = (sessions: string[], equity: number[]) =>
  performanceOf({ sessions, equity: Float64Array.from(equity), periodsPerYear: 12, convention: 'standard' });

test('a rolling figure is missing until its window is full, then that of the last periods', () => {
  const made = record(['2020-01-31', '2020-02-28', '2020-03-31', '2020-04-30'], [100, 110, 99, 118.8]);
  const [none, also, first, second] = rollingOf(made, metrics.periodMean, 2);
  expect([none, also]).toEqual([NaN, NaN]);
  expect(first).toBeCloseTo(0, 12);
  expect(second).toBeCloseTo(0.05, 12);
});

const rolling = Object.entries(metrics).filter(([, metric]) => metric.rolling);

test('volatility, Sharpe ratio and beta roll', () => {
  expect(rolling.map(([name]) => name)).toEqual(['annualVolatility', 'beta', 'sharpe']);
});

test.each(rolling)(
  'rolling %s at a session is unchanged by what comes later, and at the end of a window that is all it is the figure itself',
  (_, metric) => {
    const growths = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(growths, growths, (own, other) => {
        const n = Math.min(own.length, other.length);
        const curve = (of: number[]) =>
          Float64Array.from(of.slice(0, n), (_, t) => of.slice(0, t + 1).reduce((all, growth) => all * growth, 1));
        const [equity, benchmark] = [curve(own), curve(other)];
        const sessions = Array.from({ length: n }, (_, t) => `2020-01-${String(t + 1).padStart(2, '0')}`);
        const whole = performanceOf({ equity, benchmark, sessions, periodsPerYear: 252, convention: 'standard' });
        const part = performanceOf({ equity: equity.slice(0, 5), benchmark, sessions, periodsPerYear: 252, convention: 'standard' });
        expect(rollingOf(part, metric, 3)).toEqual(rollingOf(whole, metric, 3).slice(0, 5));
        expect(rollingOf(whole, metric, n - 1).at(-1)).toBe(metric.of(whole));
      }),
    );
  },
);

test('spans of three calendar years begin with the year of the first session, and months compound within them', () => {
  // Returns of 10 % and −10 % in two half-months of December, 20 % in January of the next year, then 50 % beyond the span, and 0 %.
  const sessions = ['2005-11-30', '2005-12-15', '2005-12-31', '2006-01-31', '2008-01-31', '2008-02-29'];
  const made = record(sessions, [100, 110, 99, 118.8, 178.2, 178.2]);
  const [first, second, ...more] = spansOf(made, sessions);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ from: 2005, to: 2007, months: 2 });
  expect(first!.returnToRisk).toBeCloseTo(0.095 / Math.sqrt(2 * 0.105 ** 2), 12);
  const squares = (0.1 - 0.2 / 3) ** 2 + (0.1 + 0.2 / 3) ** 2 + (0.2 - 0.2 / 3) ** 2;
  expect(first!.sharpe).toBeCloseTo((0.2 / 3 / Math.sqrt(squares / 2)) * Math.sqrt(12), 12);
  expect(second).toMatchObject({ from: 2008, to: 2010, months: 2 });
  expect(second!.returnToRisk).toBeCloseTo(0.25 / Math.sqrt(2 * 0.25 ** 2), 12);
});

test('years without a session make no span, and a record without a period none', () => {
  const sessions = ['2000-12-29', '2010-12-31'];
  expect(spansOf(record(sessions, [1, 2]), sessions)).toMatchObject([{ from: 2009, to: 2011, months: 1, sharpe: NaN, returnToRisk: NaN }]);
  expect(spansOf(record(['2000-12-29'], [1]), ['2000-12-29'])).toEqual([]);
});

test('spans of some months begin with the month that is asked for; what is before is one span, and only what has all its months is whole', () => {
  const sessions = ['2002-12-31', '2003-01-31', '2003-02-28', '2003-03-31', '2003-04-30', '2003-05-30', '2003-06-30', '2003-07-31'];
  const found = spansOf(record(sessions, [100, 110, 121, 121, 133.1, 121, 133.1, 133.1]), sessions, { months: 2, from: '2003-03' });
  expect(found.map(({ from, to, months, whole }) => [from, to, months, whole])).toEqual([
    ['2002-12', '2003-02', 2, false],
    ['2003-03', '2003-04', 2, true],
    ['2003-05', '2003-06', 2, true],
    ['2003-07', '2003-08', 1, false],
  ]);
  expect(found[1]!.returnToRisk).toBeCloseTo(0.05 / Math.sqrt(2 * 0.05 ** 2), 12);
});

test('spans of 36 months from the first January are the three calendar years, whole where they have 36 months', () => {
  const sessions = Array.from({ length: 100 }, (_, t) => `${2001 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}-28`);
  const made = record(
    sessions,
    sessions.map((_, t) => 100 + ((t * 7) % 13)),
  );
  const [years, months] = [spansOf(made, sessions), spansOf(made, sessions, { months: 36, from: '2001-01' })];
  expect(months).toEqual(years.map((span) => ({ ...span, from: `${span.from}-01`, to: `${span.to}-12` })));
  // The first session is the base of the first return: its month has none.
  expect(years.map(({ whole }) => whole)).toEqual([false, true, false]);
});

test('every period of a record lies in one span', () => {
  const sessions = Array.from({ length: 120 }, (_, t) => `${2001 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}-28`);
  const made = record(
    sessions,
    sessions.map((_, t) => 100 + (t % 7)),
  );
  expect(spansOf(made, sessions).map(({ from, months }) => [from, months])).toEqual([
    [2001, 35],
    [2004, 36],
    [2007, 36],
    [2010, 12],
  ]);
});
