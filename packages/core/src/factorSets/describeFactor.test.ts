import { expect, test } from 'vitest';
import * as factors from '../factors/index.js';
import { memberName } from '../member/index.js';
import { describeFactor } from './describeFactor.js';
import { fundamental } from './fundamental.js';
import * as factorSets from './index.js';
import { statementFields } from './statementFields.js';

test('a factor is told with its parameters, its lines and the sets that hold it', () => {
  expect(describeFactor('maximum_daily_return')).toEqual({
    name: 'maximum_daily_return',
    summary: 'Largest recent return of one session.',
    source: 'Bali, Cakici and Whitelaw (2011)',
    parameters: [{ name: 'window', default: 21, description: 'Returns in the window.' }],
    lines: [
      {
        name: 'maximum_daily_return',
        formula: 'max(close / delay(close, 1) - 1, 21)',
        expanded: 'max(close / delay(close, 1) - 1, 21)',
        fields: ['close'],
        lookback: 21,
      },
    ],
    otherwise: [],
    fromStart: false,
    sets: ['academic'],
  });
  expect(describeFactor('boll')!.lines.map(({ name }) => name)).toEqual(['boll.middle', 'boll.upper', 'boll.lower']);
});

test('a member of a set that is no factor of its own is told by its formula', () => {
  const { lines, otherwise, sets } = describeFactor('alpha041')!;
  expect(lines[0]!.formula).toBe('sqrt(high * low) - vwap');
  expect(otherwise).toEqual(['sqrt(high * low) - ((high + low + close) / 3)']);
  expect(sets).toEqual(['alpha101']);
  expect(describeFactor('alpha102')).toBeUndefined();
});

test('every factor can be told and names its source', () => {
  const told = Object.keys(factors).map((name) => describeFactor(memberName(name, '_')));
  expect(told.filter((account) => !account?.source).map((account) => account?.name)).toEqual([]);
});

test('the library of 124 holds 66 technical and 58 fundamental factors, each name once', () => {
  const names = factorSets.library124.factors().map(({ name }) => name);
  expect(new Set(names).size).toBe(124);
  expect(factorSets.technical.factors()).toHaveLength(66);
});

test('fundamental factors read fields of statements that have a meaning, those of a period over twelve months, and the close as traded', () => {
  const read = new Set(fundamental.factors().flatMap(({ name }) => describeFactor(name)!.lines.flatMap(({ fields }) => fields)));
  const offered = new Set(
    Object.entries(statementFields).flatMap(([name, { of }]) => {
      const field = of === 'period' ? `${name}_ttm` : name;
      return [field, `${field}_prior`];
    }),
  );
  expect([...read].filter((field) => !offered.has(field))).toEqual(['raw_close']);
  const roots = new Set([...read].map((field) => field.replace(/(_ttm)?(_prior)?$/, '')));
  expect(Object.keys(statementFields).filter((name) => !roots.has(name))).toEqual([]);
});
