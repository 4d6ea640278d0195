import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCloses } from '../../test-support/readCloses.js';
import { readCsv } from '../../test-support/readCsv.js';
import type { Panel } from '../panel/index.js';
import { cut } from './cut.js';
import { resample } from './resample.js';
import { select } from './select.js';

const panelOf = (sessions: readonly string[], fields: Readonly<Record<string, readonly number[]>>, assets = ['A']): Panel => ({
  assets,
  sessions,
  calendar: 'daily',
  fields: new Map(Object.entries(fields).map(([name, values]) => [name, Float64Array.from(values)])),
});

/** Every day from Monday to Friday from one day to another. */
function weekdays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    if (![0, 6].includes(new Date(at).getUTCDay())) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
const closes = (sessions: readonly string[]) => panelOf(sessions, { close: sessions.map((_, t) => t) });

test('a week opens with its first open, closes with its last close and sums its volume', () => {
  const daily = panelOf(['2023-03-30', '2023-03-31', '2023-04-03', '2023-04-04', '2023-04-06', '2023-04-10'], {
    open: [9, 10, 11, 12, 13, 14],
    high: [10, 12, 11, 19, 14, 15],
    low: [8, 9, 7, 8, 9, 10],
    close: [10, 11, 12, 13, 14, 15],
    volume: [1, 2, 3, 4, 5, 6],
    sector: [1, 1, 1, 1, 2, 2],
  });
  const weekly = resample(daily, 'weekly');
  expect(weekly.calendar).toBe('weekly');
  expect(weekly.sessions).toEqual(['2023-03-31', '2023-04-06']);
  expect(Object.fromEntries([...weekly.fields].map(([name, plane]) => [name, [...plane]]))).toEqual({
    open: [9, 11],
    high: [12, 19],
    low: [8, 7],
    close: [11, 14],
    volume: [3, 12],
    sector: [1, 2],
  });
});

test('a week sums what was traded and paid, multiplies splits, and takes marks as they stood at its end', () => {
  const daily = panelOf(['2023-04-03', '2023-04-04', '2023-04-06', '2023-04-14'], {
    preclose: [9, 10, 11, 12],
    amount: [100, NaN, 300, 5],
    turnover_rate: [0.5, 0.25, 0, 1],
    dividend: [0, 1, 0.5, 0],
    split: [2, 1, 3, 1],
    split_ratio: [1, 2, 1, 1],
    member: [1, 1, 0, 1],
    trading: [1, 0, 1, 0],
    limit_up: [1, 0, 0, 1],
    limit_down: [0, 0, 1, 0],
  });
  const weekly = resample(daily, 'weekly');
  expect(weekly.sessions).toEqual(['2023-04-06', '2023-04-14']);
  expect(Object.fromEntries([...weekly.fields].map(([name, plane]) => [name, [...plane]]))).toEqual({
    preclose: [9, 12],
    amount: [400, 5],
    turnover_rate: [0.75, 1],
    dividend: [1.5, 0],
    split: [6, 1],
    split_ratio: [2, 1],
    member: [0, 1],
    trading: [1, 0],
    limit_up: [0, 1],
    limit_down: [1, 0],
  });
});

test('the week of a Friday that is a holiday is dated by its Thursday', () => {
  const days = weekdays('2023-03-27', '2023-04-14').filter((day) => day !== '2023-04-07');
  expect(resample(closes(days), 'weekly').sessions).toEqual(['2023-03-31', '2023-04-06', '2023-04-14']);
});

test('data that end on the Thursday before such a Friday have that week only where `to` reaches the Friday', () => {
  const days = weekdays('2023-03-27', '2023-04-06');
  expect(resample(closes(days), 'weekly').sessions).toEqual(['2023-03-31']);
  expect(resample(closes(days), 'weekly', { to: '2023-04-06' }).sessions).toEqual(['2023-03-31']);
  expect(resample(closes(days), 'weekly', { to: '2023-04-07' }).sessions).toEqual(['2023-03-31', '2023-04-06']);
});

test('a week without a session has no row', () => {
  const days = [...weekdays('2001-09-03', '2001-09-07'), ...weekdays('2001-09-17', '2001-09-21')];
  expect(resample(closes(days), 'weekly').sessions).toEqual(['2001-09-07', '2001-09-21']);
});

test('a Saturday session belongs to the week of the next Friday', () => {
  const weekly = resample(closes(['2023-03-31', '2023-04-01', '2023-04-07']), 'weekly');
  expect(weekly.sessions).toEqual(['2023-03-31', '2023-04-07']);
  expect([...weekly.fields.get('close')!]).toEqual([0, 2]);
});

test('an asset without a bar in a week is missing, and one whose last bar is earlier in the week uses it', () => {
  const sessions = weekdays('2023-03-27', '2023-04-07');
  const gone = [...Array(5).fill(NaN), 1, 2, NaN, NaN, NaN] as number[];
  const daily = panelOf(sessions, { close: [...sessions.map((_, t) => t), ...gone], volume: [...sessions.map(() => 1), ...gone] }, [
    'A',
    'B',
  ]);
  const weekly = resample(daily, 'weekly');
  expect(weekly.sessions).toEqual(['2023-03-31', '2023-04-07']);
  expect([...weekly.fields.get('close')!]).toEqual([4, 9, NaN, 2]);
  expect([...weekly.fields.get('volume')!]).toEqual([5, 5, NaN, 3]);
});

test('a month is over when the data or `to` reach its last weekday, whatever day the calendar ends it on', () => {
  expect(resample(closes(weekdays('2023-11-20', '2023-12-29')), 'monthly').sessions).toEqual(['2023-11-30', '2023-12-29']);
  expect(resample(closes(weekdays('2023-11-20', '2023-12-28')), 'monthly').sessions).toEqual(['2023-11-30']);
  expect(resample(closes(weekdays('2023-11-20', '2023-12-28')), 'monthly', { to: '2023-12-31' }).sessions).toEqual([
    '2023-11-30',
    '2023-12-28',
  ]);
  expect(resample(closes(weekdays('2024-01-29', '2024-02-29')), 'monthly').sessions).toEqual(['2024-01-31', '2024-02-29']);
});

test('a panel of the calendar asked for is given back as it is, and none becomes finer', () => {
  const daily = closes(weekdays('2023-03-27', '2023-04-07'));
  expect(resample(daily, 'daily')).toBe(daily);
  expect(() => resample(resample(daily, 'weekly'), 'daily')).toThrow('a weekly panel cannot become a daily one');
});

test('an empty panel has no week', () => {
  expect(resample(closes([]), 'weekly').sessions).toEqual([]);
});

test('a cut keeps the sessions of both ends', () => {
  const panel = panelOf(['2023-01-02', '2023-01-03', '2023-01-04'], { close: [1, 2, 3, 4, 5, 6] }, ['A', 'B']);
  const kept = cut(panel, { from: '2023-01-03', to: '2023-01-03' });
  expect(kept.sessions).toEqual(['2023-01-03']);
  expect([...kept.fields.get('close')!]).toEqual([2, 5]);
  expect(cut(panel, {})).toBe(panel);
  expect(cut(panel, { to: '2023-01-03' }).sessions).toEqual(['2023-01-02', '2023-01-03']);
  expect(cut(panel, { from: '2024-01-01' }).sessions).toEqual([]);
});

test('a selection has the assets asked for in their order', () => {
  const panel = panelOf(['2023-01-02', '2023-01-03'], { close: [1, 2, 3, 4, 5, 6] }, ['A', 'B', 'C']);
  expect([...select(panel, ['C', 'A']).fields.get('close')!]).toEqual([5, 6, 1, 2]);
  expect(() => select(panel, ['D'])).toThrow('the panel has no asset "D"');
});

const folder = process.env.FOLIO_DATA === undefined ? undefined : join(process.env.FOLIO_DATA, 'us12');

test.skipIf(!folder || !existsSync(folder))(
  'real prices have 52 weeks from 2022-07-01 to 2023-06-23, Good Friday among them (needs FOLIO_DATA)',
  () => {
    const tickers = readdirSync(folder!).flatMap((file) => (file.endsWith('.csv') ? [file.slice(0, -4)] : []));
    const weekly = resample(readCloses(folder!, tickers.sort(), 'adj_close'), 'weekly');
    const test = cut(weekly, { from: '2022-07-01', to: '2023-06-23' });
    expect(test.assets).toHaveLength(12);
    expect(test.sessions).toHaveLength(52);
    expect(test.sessions).toContain('2023-04-06');
    expect([test.sessions[0], test.sessions.at(-1)]).toEqual(['2022-07-01', '2023-06-23']);
    expect([...test.fields.get('close')!].every((price) => price > 0)).toBe(true);
    // the data end on Friday 2023-12-29, so that the last week is whole
    expect(weekly.sessions.at(-1)).toBe('2023-12-29');
  },
);

const ofWeek = (panel: Panel, field: string) => [...panel.fields.get(field)!];

test.skipIf(!folder || !existsSync(folder))(
  'the week before Good Friday 2023 is that of its four sessions in the files (needs FOLIO_DATA)',
  () => {
    const daily = ['open', 'high', 'low', 'close', 'volume'].map((field) => {
      const read = cut(readCloses(folder!, ['AAPL'], field), { from: '2023-04-01', to: '2023-04-07' });
      return [field, read] as const;
    });
    const { sessions } = daily[0]![1];
    expect(sessions).toEqual(['2023-04-03', '2023-04-04', '2023-04-05', '2023-04-06']);
    const fields = new Map(daily.map(([field, read]) => [field, read.fields.get('close')!]));
    const own = (field: string) => [...fields.get(field)!];
    const weekly = resample({ ...daily[0]![1], fields }, 'weekly', { to: '2023-04-07' });
    expect(weekly.sessions).toEqual(['2023-04-06']);
    expect(ofWeek(weekly, 'open')).toEqual([own('open')[0]]);
    expect(ofWeek(weekly, 'high')).toEqual([Math.max(...own('high'))]);
    expect(ofWeek(weekly, 'low')).toEqual([Math.min(...own('low'))]);
    expect(ofWeek(weekly, 'close')).toEqual([own('close')[3]]);
    expect(ofWeek(weekly, 'volume')).toEqual([own('volume').reduce((a, b) => a + b)]);
  },
);

const ftse = process.env.FOLIO_DATA === undefined ? undefined : join(process.env.FOLIO_DATA, 'ftse', 'index.csv');

test.skipIf(!ftse || !existsSync(ftse))(
  'real months are dated by their last sessions, none is left out, and the index closes as it did then (needs FOLIO_DATA)',
  () => {
    const file = readCsv(ftse!);
    const dates = file.get('date')!;
    const [closing] = [...file.keys()].filter((column) => column !== 'date');
    const close = Float64Array.from(file.get(closing!)!, Number);
    const monthly = resample({ assets: ['FTSE'], sessions: dates, calendar: 'daily', fields: new Map([['close', close]]) }, 'monthly');
    const lastOf = new Map(dates.map((day, t) => [day.slice(0, 7), t]));
    // The data end on Wednesday 2023-05-31, the last weekday of that month.
    expect(monthly.sessions).toEqual([...lastOf.values()].map((t) => dates[t]));
    expect(monthly.sessions).toHaveLength(23 * 12 + 5);
    expect(ofWeek(monthly, 'close')).toEqual([...lastOf.values()].map((t) => close[t]));
  },
);
