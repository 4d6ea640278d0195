import { expect, test } from 'vitest';
import { fillPrices } from './fillPrices.js';
import { tradedSessions } from './tradedSessions.js';
import { wholeWindows } from './wholeWindows.js';

const close = Float64Array.of(1, 2, NaN, NaN, 3, NaN, 9, 9);
const traded = tradedSessions(close, undefined);

test('a session is traded where there is a close and trading was not suspended', () => {
  expect([...traded]).toEqual([1, 1, 0, 0, 1, 0, 1, 1]);
  expect([...tradedSessions(close, Float64Array.of(1, 0, 1, 0, 1, 1, NaN, 0))]).toEqual([1, 0, 0, 0, 1, 0, 1, 0]);
});

test('a price is carried for as many sessions as allowed, and never from one asset to the next', () => {
  const open = close.map((value) => value + 0.5);
  const carried = (most: number) => [...fillPrices(open, { traded, close, sessions: 4, most })];
  expect(carried(0)).toEqual([1.5, 2.5, NaN, NaN, 3.5, NaN, 9.5, 9.5]);
  expect(carried(1)).toEqual([1.5, 2.5, 2, NaN, 3.5, 3, 9.5, 9.5]);
  expect(carried(9)).toEqual([1.5, 2.5, 2, 2, 3.5, 3, 9.5, 9.5]);
  expect([
    ...fillPrices(Float64Array.of(5, NaN, 7, 7), {
      traded: Float64Array.of(1, 1, 0, 1),
      close: Float64Array.of(5, 6, 7, 7),
      sessions: 2,
      most: 9,
    }),
  ]).toEqual([5, NaN, NaN, 7]);
});

test('a price on a suspended session is the last traded close, whatever the source carries there', () => {
  const suspended = Float64Array.of(1, 0, 0, 1);
  const given = Float64Array.of(10, 99, 99, 11);
  expect([...fillPrices(given, { traded: suspended, close: given, sessions: 4, most: 1 })]).toEqual([10, 10, NaN, 11]);
});

test('a window is whole where every one of its sessions was traded', () => {
  expect([...wholeWindows(traded, 8, 2)]).toEqual([0, 1, 0, 0, 0, 0, 0, 1]);
  expect([...wholeWindows(traded, 4, 1)]).toEqual([...traded]);
});
