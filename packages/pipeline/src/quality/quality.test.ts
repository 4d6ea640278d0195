import { expect, test } from 'vitest';
import type { FoundGroup } from '../bars/index.js';
import { coverageOf } from './coverageOf.js';
import { findingsOf } from './findingsOf.js';
import { problemsOf } from './problemsOf.js';

const sessions = ['2019-12-30', '2019-12-31', '2020-01-02', '2020-01-03', '2021-01-04', '2021-01-05'];
const group = (check: string, severities: readonly FoundGroup['severity'][], count = severities.length): FoundGroup => ({
  check,
  summary: `What ${check} says.`,
  plural: `${check}s`,
  severity: severities.includes('error') ? 'error' : severities.includes('warning') ? 'warning' : 'notice',
  count,
  examples: severities.map((severity, k) => ({ severity, message: `${severity} ${k}`, asset: 'A', remedy: 'mend it' })),
});

test('coverage is the share of a year with closes, and null in years before the first and after the last', () => {
  const close = Float64Array.of(1, NaN, 1, 1, NaN, NaN, NaN, NaN, NaN, NaN, 1, 1, NaN, NaN, NaN, NaN, NaN, NaN, 1, 1, NaN, NaN, 1, 1);
  expect(coverageOf({ assets: ['A', 'B', 'C', 'D'], sessions, fields: new Map([['close', close]]) })).toEqual({
    assets: ['A', 'B', 'C', 'D'],
    years: [2019, 2020, 2021],
    shares: [
      [0.5, 1, null],
      [null, null, 1],
      [null, null, null],
      [1, 0, 1],
    ],
  });
  expect(coverageOf({ assets: ['A'], sessions: [], fields: new Map() })).toEqual({ assets: ['A'], years: [], shares: [[]] });
});

test('a run tells every error, three warnings of a kind and how many more, and no notice', () => {
  expect(problemsOf([group('gap', ['warning', 'warning', 'warning', 'warning', 'warning'], 150)]).map(({ message }) => message)).toEqual([
    'A: warning 0',
    'A: warning 1',
    'A: warning 2',
    'and 147 more gaps',
  ]);
  expect(problemsOf([group('split', ['error', 'error', 'error', 'error', 'error', 'warning'])]).map(({ severity }) => severity)).toEqual([
    ...Array.from({ length: 5 }, () => 'error'),
    'warning',
  ]);
  expect(problemsOf([group('listing', ['notice', 'notice'])])).toEqual([]);
  expect(problemsOf([group('volume', ['warning', 'notice', 'notice'])]).map(({ message }) => message)).toEqual(['A: warning 0']);
});

test('what is told keeps its remedy and its place, and names no asset where it is of none', () => {
  const place = { file: 'x.csv', line: 3 };
  const found: FoundGroup = {
    ...group('gap', []),
    count: 1,
    severity: 'warning',
    examples: [{ severity: 'warning', message: 'odd', place, remedy: 'mend it' }],
  };
  expect(problemsOf([found])).toEqual([{ severity: 'warning', message: 'odd', place, remedy: 'mend it' }]);
});

test('findings of several tables are joined by check, each example with the name of its table, the gravest first', () => {
  const findings = findingsOf([
    { source: 'prices', groups: [group('gap', ['warning'], 7), group('listing', ['notice'])] },
    { source: 'index', groups: [group('gap', ['error']), group('blank', ['warning'])] },
  ]);
  expect(findings.map(({ check, severity, count }) => [check, severity, count])).toEqual([
    ['gap', 'error', 8],
    ['blank', 'warning', 1],
    ['listing', 'notice', 1],
  ]);
  expect(findings[0]!.examples).toEqual([
    { source: 'prices', asset: 'A', message: 'warning 0', remedy: 'mend it' },
    { source: 'index', asset: 'A', message: 'error 0', remedy: 'mend it' },
  ]);
});
