import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as measures from './measures/index.js';
import type { Pairs } from './measures/Measure.js';

const pair = fc.record({
  price: fc.integer({ min: 10, max: 20 }),
  forecast: fc.integer({ min: 5, max: 40 }),
  actual: fc.integer({ min: 5, max: 40 }),
  session: fc.integer({ min: 0, max: 2 }),
});
const pairs = (rows: readonly { price: number; forecast: number; actual: number; session: number }[], unit = 1): Pairs => {
  const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
  return {
    forecast: column(({ forecast }) => forecast * unit),
    actual: column(({ actual }) => actual * unit),
    lastValue: column(({ price }) => price * unit),
    session: Int32Array.from(rows, ({ session }) => session),
    predictedReturn: column(({ forecast, price }) => forecast / price - 1),
    actualReturn: column(({ actual, price }) => actual / price - 1),
  };
};
function close(a: number, b: number): void {
  if (Number.isNaN(b)) expect(a).toBeNaN();
  else expect(a).toBeCloseTo(b, 9);
}
const power = { label: 1, 'label-squared': 2, fraction: 0, ratio: 0 } as const;

test.each(Object.entries(measures))('%s does not depend on the order of the pairs', (_, measure) => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), (rows) => close(measure.of(pairs([...rows].reverse())), measure.of(pairs(rows)))),
  );
});

test.each(Object.entries(measures))('%s scales with the unit of the label as it says', (_, measure) => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), (rows) =>
      close(measure.of(pairs(rows, 4)), 4 ** power[measure.unit] * measure.of(pairs(rows))),
    ),
  );
});

test.each(Object.entries(measures))('%s of no pairs is not a number', (_, measure) => {
  expect(measure.of(pairs([]))).toBeNaN();
});

test('a perfect forecast has no error, every sign and a correlation of 1', () => {
  const perfect = pairs([
    { price: 10, forecast: 12, actual: 12, session: 0 },
    { price: 10, forecast: 9, actual: 9, session: 0 },
  ]);
  expect(Object.fromEntries(Object.entries(measures).map(([name, measure]) => [name, measure.of(perfect)]))).toEqual({
    informationCoefficient: expect.closeTo(1, 12),
    mae: 0,
    mse: 0,
    rankInformationCoefficient: expect.closeTo(1, 12),
    rankInformationRatio: NaN,
    rmse: 0,
    rSquaredAgainstLastValue: 1,
    signHitRate: 1,
  });
});

test('a rank IC is the mean over sessions of the correlation of ranks, whatever sessions are worth against each other', () => {
  // Session 4 has its three assets in order, session 7 two of three pairs in reverse (ρ = −½), session 9 a single pair.
  const rows = [
    { price: 10, forecast: 11, actual: 10, session: 4 },
    { price: 10, forecast: 30, actual: 14, session: 7 },
    { price: 10, forecast: 12, actual: 11, session: 4 },
    { price: 10, forecast: 32, actual: 13, session: 7 },
    { price: 10, forecast: 13, actual: 40, session: 4 },
    { price: 10, forecast: 31, actual: 12, session: 7 },
    { price: 10, forecast: 13, actual: 12, session: 9 },
  ];
  expect(measures.rankInformationCoefficient.of(pairs(rows))).toBeCloseTo((1 - 0.5) / 2, 12);
  // Mean ¼, standard deviation of 1 and −½ (of n − 1) 1.0607.
  expect(measures.rankInformationRatio.of(pairs(rows))).toBeCloseTo(0.25 / (1.5 / Math.SQRT2), 12);
  const twice = [4, 7].flatMap((session) => [10, 12, 11].map((actual, i) => ({ price: 10, forecast: 11 + i, actual, session })));
  expect(measures.rankInformationCoefficient.of(pairs(twice))).toBeCloseTo(0.5, 12);
  expect(measures.rankInformationRatio.of(pairs(twice))).toBeNaN();
});
