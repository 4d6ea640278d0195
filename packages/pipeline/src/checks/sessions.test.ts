import { isoDay } from '@foliograph/core';
import { expect, test } from 'vitest';
import { calmBars } from '../../test-support/calmBars.js';
import { foundBy } from '../../test-support/foundBy.js';
import { businessDays } from '../market/index.js';
import type { CheckedBars } from './Check.js';
import { easterOf } from './kernel/easterOf.js';

const years = [2015, 2016, 2017, 2018, 2019, 2020];
/** Christmas and New Year, the last Monday of May, Good Friday. */
const holidays = new Set(
  years.flatMap((year) => {
    const lastOfMay = Date.UTC(year, 4, 31) / 86_400_000;
    return [`${year}-12-25`, `${year}-01-01`, isoDay(easterOf(year) - 2), isoDay(lastOfMay - ((lastOfMay + 3) % 7))];
  }),
);
const days = businessDays('2015-01-01', { to: '2020-12-31' }).filter((day) => !holidays.has(day));
const without = (...left: readonly string[]) => calmBars({ sessions: days.filter((day) => !left.includes(day)) });
const also = (...more: readonly string[]) => calmBars({ sessions: [...days, ...more].sort() });

/** Carries the last close into a session, for all assets but the first few; without volume. */
function carry(bars: CheckedBars, day: string, but = 0): CheckedBars {
  const T = bars.sessions.length;
  const t = bars.sessions.indexOf(day);
  for (let n = but; n < bars.assets.length; n++) {
    const last = bars.fields.get('close')![n * T + t - 1]!;
    for (const [field, plane] of bars.fields) plane[n * T + t] = field === 'volume' ? 0 : last;
  }
  return { ...bars };
}

test('a session at which most closes stand still is a holiday kept as rows, though some assets move, and only without volume', () => {
  const bars = calmBars({ assets: 20, sessions: days });
  expect(foundBy('standstill', carry(bars, '2018-03-07', 7))).toEqual([
    '2018-03-07: 13 of 20 closes stand still on Wednesday 2018-03-07: a holiday kept as rows, or prices carried',
  ]);
  const T = days.length;
  const t = days.indexOf('2018-03-07');
  for (let n = 0; n < 20; n++) bars.fields.get('volume')![n * T + t] = 5;
  expect(foundBy('standstill', { ...bars })).toEqual([]);
});

test('a standstill is no stale run, no move and no day without volume of its assets', () => {
  const bars = carry(calmBars({ assets: 20, sessions: days }), '2018-03-07');
  for (const check of ['staleRun', 'zeroVolume', 'outlier', 'gap'] as const) expect(foundBy(check, bars)).toEqual([]);
});

test('few assets that stand still by chance make no standstill', () => {
  const bars = calmBars({ assets: 3, sessions: days });
  expect(foundBy('standstill', carry(bars, '2018-03-07'))).toEqual([]);
});

test('a weekday is missing where its rows are gone, and is none where it is a holiday each year', () => {
  expect(foundBy('missingSession', without())).toEqual([]);
  expect(foundBy('missingSession', without('2018-03-07'))).toEqual([
    '2018-03-07: no session on Wednesday 2018-03-07, where most other years have one',
  ]);
});

test('days beside a weekend or a holiday are told as closures, and so are some days in a row', () => {
  expect(foundBy('missingSession', without('2018-03-09'))).toEqual([
    '2018-03-09 notice: no session on Friday 2018-03-09, where most other years have one',
  ]);
  expect(foundBy('missingSession', without('2018-09-11', '2018-09-12', '2018-09-13', '2018-09-14'))).toEqual([
    '2018-09-11–2018-09-14 notice: no session on 4 weekdays from Tuesday 2018-09-11 to 2018-09-14, where most other years have one',
  ]);
});

test('three weeks without a session are doubted, not a closure', () => {
  const weeks = days.filter((day) => day >= '2018-09-03' && day <= '2018-09-21');
  expect(foundBy('missingSession', without(...weeks))).toEqual([
    '2018-09-03–2018-09-21: no session on 15 weekdays from Monday 2018-09-03 to 2018-09-21, where most other years have one',
  ]);
});

test('holidays by the moon recur: Chinese New Year is no missing session', () => {
  const spring = [
    ...['2015-02-18', '2015-02-19', '2015-02-20', '2015-02-23', '2015-02-24', '2016-02-08', '2016-02-09', '2016-02-10'],
    ...['2016-02-11', '2016-02-12', '2017-01-27', '2017-01-30', '2017-01-31', '2017-02-01', '2017-02-02', '2018-02-15'],
    ...['2018-02-16', '2018-02-19', '2018-02-20', '2018-02-21', '2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07'],
    ...['2019-02-08', '2020-01-24', '2020-01-27', '2020-01-28', '2020-01-29', '2020-01-30'],
  ];
  expect(foundBy('missingSession', without(...spring))).toEqual([]);
});

test('nothing is missing where bars are weekly, or of too few years to know holidays', () => {
  const weekly = calmBars({ sessions: days.filter((_, t) => t % 5 === 0) });
  expect(foundBy('missingSession', weekly)).toEqual([]);
  const brief = calmBars({ sessions: days.filter((day) => day < '2016-06-01' && day !== '2015-03-04') });
  expect(foundBy('missingSession', brief)).toEqual([]);
});

test('a session on a day that nearly all other years leave out stands on a holiday, be it bound to a date or to Easter', () => {
  expect(foundBy('holidaySession', also('2018-12-25', isoDay(easterOf(2017) - 2)))).toEqual([
    '2017-04-14: Friday 2017-04-14 is a session, but a holiday in 5 other years',
    '2018-12-25: Tuesday 2018-12-25 is a session, but a holiday in 4 other years',
  ]);
  expect(foundBy('holidaySession', carry(also('2018-12-25'), '2018-12-25'))).toEqual([]);
});

test('a session on a Saturday is unusual, but not in a market that is open on all days', () => {
  expect(foundBy('oddWeekday', also('2018-03-10'))).toEqual(['2018-03-10: Saturday 2018-03-10 is a session, with bars of 8 assets']);
  const always = Array.from({ length: 800 }, (_, k) => isoDay(17_000 + k));
  for (const check of ['oddWeekday', 'missingSession', 'timeZoneSlip'] as const)
    expect(foundBy(check, calmBars({ sessions: always }))).toEqual([]);
});

/** The bars of one asset taken a day earlier, as if midnight had been crossed by a change of time zone. */
function slipped(bars: CheckedBars, n: number): CheckedBars {
  const earlier = (day: string) => isoDay(Date.parse(day) / 86_400_000 - 1);
  const sessions = [...new Set([...bars.sessions, ...bars.sessions.map(earlier)])].sort();
  const at = new Map(sessions.map((day, t) => [day, t]));
  const [T, old] = [sessions.length, bars.sessions.length];
  const fields = [...bars.fields].map(([name, plane]) => {
    const moved = new Float64Array(bars.assets.length * T).fill(NaN);
    plane.forEach((value, cell) => {
      const [asset, day] = [Math.floor(cell / old), bars.sessions[cell % old]!];
      moved[asset * T + at.get(asset === n ? earlier(day) : day)!] = value;
    });
    return [name, moved] as const;
  });
  return { ...bars, sessions, fields: new Map(fields) };
}

test('an asset whose days are a day early is told once, and the sessions that only it has are counted', () => {
  const bars = slipped(calmBars({ sessions: days.slice(0, 300) }), 3);
  const [slip, ...others] = foundBy('timeZoneSlip', bars);
  expect(slip).toMatch(/^A3: \d+ of 300 bars stand on weekdays on which the others have none: its days are shifted$/);
  expect(others).toEqual([]);
  expect(foundBy('oddWeekday', bars)[0]).toMatch(/\d+ sessions stand on unusual weekdays, the first on Sunday/);
  expect(foundBy('thinSession', bars)[0]).toMatch(/on \d+ sessions fewer than half of the assets have a bar/);
  expect(foundBy('gap', bars).map((told) => told.slice(0, 2))).toEqual(['A3']);
});

test('an asset whose rows lag a session behind is told by its correlation with the others', () => {
  const bars = calmBars({ sessions: days.slice(0, 500) });
  for (const plane of bars.fields.values()) plane.copyWithin(2 * 500 + 1, 2 * 500, 2 * 500 + 499);
  const [slip, ...others] = foundBy('timeZoneSlip', { ...bars });
  expect(slip).toMatch(
    /^A2: its moves go with those of the others one session earlier \(correlation 0\.\d\d, on the same session -?0\.\d\d\)/,
  );
  expect(others).toEqual([]);
});

test('a session of few assets is told, and is no gap of the others', () => {
  const bars = calmBars({ sessions: days });
  const [T, t] = [days.length, days.indexOf('2018-03-07')];
  for (const plane of bars.fields.values()) for (let n = 3; n < 8; n++) plane[n * T + t] = NaN;
  expect(foundBy('thinSession', { ...bars })).toEqual(['2018-03-07: only 3 of 8 assets have a bar on Wednesday 2018-03-07']);
  expect(foundBy('gap', { ...bars })).toEqual([]);
});
