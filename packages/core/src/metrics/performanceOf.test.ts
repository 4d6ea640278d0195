import { expect, test } from 'vitest';
import { performanceOf } from './performanceOf.js';

const sessions = ['2024-01-05', '2024-01-12', '2024-01-19'];
const base = { equity: Float64Array.of(100, 110, 99), sessions, periodsPerYear: 52, convention: 'standard' } as const;
const quotes = (given: Record<string, number>) => ({ days: Object.keys(given), values: Float64Array.from(Object.values(given)) });

test('returns are simple returns from session to session', () => {
  const { returns } = performanceOf(base);
  expect([...returns].map((r) => Math.round(r * 1e9) / 1e9)).toEqual([0.1, -0.1]);
});

test('without a risk-free rate yields are 0', () => {
  const { riskFree, meanYield } = performanceOf(base);
  expect([riskFree, meanYield]).toEqual([new Float64Array(2), 0]);
});

test('the yield of a period is the last quote on or before its start, over days without one', () => {
  const riskFree = quotes({ '2024-01-04': 0.01, '2024-01-05': NaN, '2024-01-11': 0.03, '2024-01-12': 0.04, '2024-01-15': 0.05 });
  expect(performanceOf({ ...base, riskFree }).riskFree).toEqual(Float64Array.of(0.01, 0.04));
});

test('the mean yield is of all quotes from the first session to the last, both included', () => {
  const riskFree = quotes({
    '2024-01-04': 0.5,
    '2024-01-05': 0.01,
    '2024-01-08': NaN,
    '2024-01-09': 0.02,
    '2024-01-19': 0.06,
    '2024-01-22': 0.5,
  });
  expect(performanceOf({ ...base, riskFree }).meanYield).toBeCloseTo(0.03, 12);
});

test('the mean yield of a record without a quote is the one in force at its start', () => {
  const of = (given: Record<string, number>) => performanceOf({ ...base, riskFree: quotes(given) }).meanYield;
  expect(of({ '1900-01-01': 0.0125 })).toBe(0.0125);
  expect(of({ '2024-01-03': 0.01, '2024-01-04': 0.02, '2024-01-22': 0.5 })).toBe(0.02);
  expect(of({ '2024-01-22': 0.5 })).toBeNaN();
});

test('periods that start before the first quote have no yield', () => {
  const riskFree = quotes({ '2024-01-10': 0.02 });
  expect(performanceOf({ ...base, riskFree }).riskFree).toEqual(Float64Array.of(NaN, 0.02));
});

test('with the capital, the fees of the first build-up are part of the first return', () => {
  const { equity, returns } = performanceOf({ ...base, capital: 110 });
  expect(equity).toEqual(Float64Array.of(110, 110, 99));
  expect(returns[0]).toBe(0);
  expect(base.equity[0]).toBe(100);
});

test('the first build-up is left out of the turnover, wherever it comes', () => {
  expect(performanceOf({ ...base, turnover: Float64Array.of(0, 1, 0.5, 0) }).turnover).toEqual(Float64Array.of(0.5, 0));
  expect(performanceOf({ ...base, turnover: Float64Array.of(1) }).turnover).toEqual(new Float64Array(0));
});

test('a record that ruin cut short ends with its equity', () => {
  const riskFree = quotes({ '2024-01-05': 0.01, '2024-01-19': 0.5 });
  const cut = performanceOf({ ...base, equity: Float64Array.of(100, -1), riskFree });
  expect([cut.returns.length, cut.riskFree, cut.meanYield]).toEqual([1, Float64Array.of(0.01), 0.01]);
});

test('more equity than sessions is refused', () => {
  expect(() => performanceOf({ ...base, sessions: sessions.slice(1) })).toThrow('3 values of equity on 2 sessions');
});
