import { dayOf, isoDay } from '@foliograph/core';
import { expect, test } from 'vitest';
import { marketShape } from '../../test-support/marketShape.js';
import { companies } from './companies.js';
import { businessDays, drawStatements, type StatementRow } from './index.js';

const sessions = businessDays('2015-01-01', { count: 1300 });
const shape = { ...marketShape, restated: 0.2 };
const { rows, quarters } = drawStatements(shape, sessions, 6);
const idOf = ({ asset, periodEnd }: { asset: number; periodEnd: number }) => `${asset} ${isoDay(periodEnd)}`;
const truth = new Map(quarters.map((quarter) => [idOf(quarter), quarter]));

test('each statement appears after its period and by its deadline, a right one after a wrong one within half a year', () => {
  const due = (periodEnd: number) => {
    const [year, month] = isoDay(periodEnd).split('-').map(Number) as [number, number];
    return { 3: `${year}-04-30`, 6: `${year}-08-31`, 9: `${year}-10-31`, 12: `${year + 1}-04-30` }[month]!;
  };
  const wrong = new Map<string, StatementRow>();
  for (const row of rows) {
    const first = wrong.get(idOf(row));
    if (first) {
      expect(row.wrong).toBe(false);
      expect(row.published - first.published).toBeGreaterThanOrEqual(30);
      expect(row.published - first.published).toBeLessThan(180);
      expect(row.revenue).not.toBe(first.revenue);
      expect(row.profit).not.toBe(first.profit);
      continue;
    }
    expect(row.published - row.periodEnd).toBeGreaterThanOrEqual(15);
    expect(isoDay(row.published) <= due(row.periodEnd)).toBe(true);
    if (row.wrong) wrong.set(idOf(row), row);
  }
});

test('right figures are the sums of the true quarters from the start of the year', () => {
  const right = rows.filter((row) => !row.wrong);
  for (const row of right) {
    const day = isoDay(row.periodEnd);
    const ends = ['03-31', '06-30', '09-30', '12-31'].map((end) => `${day.slice(0, 4)}-${end}`).filter((end) => end <= day);
    const year = ends.map((end) => truth.get(`${row.asset} ${end}`)!);
    expect(row.revenue).toBe(year.reduce((sum, { revenue }) => sum + revenue, 0));
    expect(row.profit).toBe(year.reduce((sum, { profit }) => sum + profit, 0));
    expect(Number.isSafeInteger(row.revenue)).toBe(true);
  }
  expect(right.length).toBeGreaterThan(500);
});

test('the declared share of statements is wrong at first, some are published at weekends, and years on the day of the next quarter', () => {
  const first = [...new Map(rows.toReversed().map((row) => [idOf(row), row])).values()];
  const share = first.filter(({ wrong }) => wrong).length / first.length;
  expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / first.length));
  const weekend = rows.filter(({ published }) => [0, 6].includes(new Date(isoDay(published)).getUTCDay())).length / rows.length;
  expect(weekend).toBeGreaterThan(0.2);
  expect(weekend).toBeLessThan(0.37);
  const day = ({ asset, published }: StatementRow) => `${asset} ${published}`;
  const twice = rows.filter((row, k) => k > 0 && day(row) === day(rows[k - 1]!) && row.periodEnd > rows[k - 1]!.periodEnd);
  expect(twice.length).toBeGreaterThan(10);
  expect(drawStatements({ ...shape, restated: 0 }, sessions, 6).rows.filter(({ wrong }) => wrong)).toEqual([]);
});

test('a company has statements of the years before its first session, and publishes none after its last', () => {
  for (const { asset, first, end } of companies(shape, sessions.length, 6)) {
    const own = rows.filter((row) => row.asset === asset);
    expect(isoDay(own[0]!.periodEnd)).toBe(`${Number(sessions[first]!.slice(0, 4)) - 2}-03-31`);
    expect(Math.max(...own.map(({ published }) => published))).toBeLessThanOrEqual(dayOf(sessions[end - 1]!));
    expect(own.map(({ published }) => published)).toEqual(own.map(({ published }) => published).toSorted((a, b) => a - b));
  }
});

test('another share of wrong figures changes no day and no true figure', () => {
  const few = drawStatements({ ...shape, restated: 0 }, sessions, 6);
  expect(few.quarters).toEqual(quarters);
  const faulty = new Set(rows.filter(({ wrong }) => wrong).map(idOf));
  const right = rows.filter((row) => !faulty.has(idOf(row)));
  const known = new Set(few.rows.map((row) => JSON.stringify(row)));
  expect(right.every((row) => known.has(JSON.stringify(row)))).toBe(true);
});
