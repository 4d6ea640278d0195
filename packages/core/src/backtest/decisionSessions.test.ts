import { expect, test } from 'vitest';
import { decisionSessions } from './decisionSessions.js';

// Thursday 2023-03-30 to Tuesday 2023-04-11; Friday 2023-04-07 is Good Friday.
const sessions = ['2023-03-30', '2023-03-31', '2023-04-03', '2023-04-04', '2023-04-05', '2023-04-06', '2023-04-10', '2023-04-11'];
const daily = { sessions, calendar: 'daily' } as const;
const days = (panel: Parameters<typeof decisionSessions>[0], rebalance: 'every' | 'weekly' | 'monthly' | 'never', from = 0, to = 7) =>
  [...decisionSessions(panel, { from, to, rebalance })].map((t) => panel.sessions[t]);

test('every session of the span decides, both ends included', () => {
  expect(days(daily, 'every', 1, 3)).toEqual(['2023-03-31', '2023-04-03', '2023-04-04']);
});

test('the last session of each week decides, a Thursday where Friday is a holiday, and the unfinished last week does not', () => {
  expect(days(daily, 'weekly')).toEqual(['2023-03-31', '2023-04-06']);
});

test('the last session of each month decides', () => {
  expect(days(daily, 'monthly')).toEqual(['2023-03-31']);
});

test('a panel that ends with its week or month decides on that day', () => {
  const whole = { sessions: sessions.slice(0, 2), calendar: 'daily' } as const;
  expect([days(whole, 'weekly'), days(whole, 'monthly')]).toEqual([['2023-03-31'], ['2023-03-31']]);
});

test('never decides once, on the first session of the span', () => {
  expect(days(daily, 'never', 2)).toEqual(['2023-04-03']);
});

test('weeks are every session of a weekly or monthly panel, and months some of a weekly one', () => {
  const weekly = { sessions: ['2023-03-24', '2023-03-31', '2023-04-06', '2023-04-14'], calendar: 'weekly' } as const;
  expect(days(weekly, 'weekly')).toEqual(weekly.sessions);
  expect(days(weekly, 'monthly')).toEqual(['2023-03-31']);
  const monthly = { sessions: ['2023-03-31', '2023-04-28'], calendar: 'monthly' } as const;
  expect([days(monthly, 'weekly'), days(monthly, 'monthly')]).toEqual([monthly.sessions, monthly.sessions]);
});

test('every second of them decides, from the first on', () => {
  const every = decisionSessions(daily, { from: 1, to: 7, rebalance: 'every', interval: 2 });
  expect([...every]).toEqual([1, 3, 5, 7]);
});
