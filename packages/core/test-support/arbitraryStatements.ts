import fc from 'fast-check';
import { dayOf, type Statements } from '../src/index.js';

const quarters = ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];

const row = fc.record({
  asset: fc.integer({ min: 0, max: 2 }),
  period: fc.constantFrom(...quarters),
  // Few days to choose from, so that reports share one and old periods are restated after newer ones.
  delay: fc.integer({ min: -40, max: 500 }),
  a: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -100, max: 100 }) }, { weight: 1, arbitrary: fc.constant(NaN) }),
  b: fc.oneof({ weight: 1, arbitrary: fc.integer({ min: -100, max: 100 }) }, { weight: 1, arbitrary: fc.constant(NaN) }),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

/** Rows as statements of the assets A, B and C, in the order given. */
export const statementsOf = (rows: readonly Row[]): Statements => ({
  assets: ['A', 'B', 'C'],
  asset: Int32Array.from(rows, ({ asset }) => asset),
  period: Int32Array.from(rows, ({ period }) => dayOf(period)),
  published: Int32Array.from(rows, ({ period, delay }) => dayOf(period) + Math.round(delay / 10) * 10),
  fields: new Map([
    ['a', Float64Array.from(rows, ({ a }) => a)],
    ['b', Float64Array.from(rows, ({ b }) => b)],
  ]),
});

/** Rows out of order, with restatements early and late, reports that share a day, gaps, and some from before their period's end. */
export const arbitraryRows = fc.array(row, { maxLength: 40 });
