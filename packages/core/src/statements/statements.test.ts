import { expect, test } from 'vitest';
import { dayOf } from '../calendar/index.js';
import { inFractions } from './inFractions.js';
import { monthsIntoYear } from './monthsIntoYear.js';
import { noDay } from './noDay.js';
import { publishedBy } from './publishedBy.js';

test('only missing days of publication become the deadline', () => {
  const period = Int32Array.of(100, 200);
  const deadline = (periodEnd: number) => periodEnd + 45;
  expect([...publishedBy(deadline, { period, published: Int32Array.of(noDay, 211) })]).toEqual([145, 211]);
  expect([...publishedBy(deadline, { period })]).toEqual([145, 245]);
});

test('columns in per cent become fractions, others stay', () => {
  const statements = {
    assets: ['A'],
    asset: new Int32Array(2),
    period: new Int32Array(2),
    published: new Int32Array(2),
    fields: new Map([
      ['equity', Float64Array.of(45.5, NaN)],
      ['profit', Float64Array.of(7, 8)],
    ]),
  };
  const { fields } = inFractions(statements, ['equity']);
  expect([...fields.get('equity')!, ...fields.get('profit')!]).toEqual([0.455, NaN, 7, 8]);
  expect([...statements.fields.get('equity')!]).toEqual([45.5, NaN]);
  expect(() => inFractions(statements, ['debt'])).toThrow('the statements have no field "debt"');
});

test('twelve months of the year have passed at its end, three a quarter later', () => {
  expect([monthsIntoYear(dayOf('2023-12-31'), 12), monthsIntoYear(dayOf('2024-03-31'), 12)]).toEqual([12, 3]);
  expect([monthsIntoYear(dayOf('2023-03-31'), 3), monthsIntoYear(dayOf('2023-06-30'), 3)]).toEqual([12, 3]);
});
