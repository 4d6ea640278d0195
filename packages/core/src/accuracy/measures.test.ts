import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as measures from './measures/index.js';
import type { Pairs } from './measures/Measure.js';

const pair = fc.record({
  price: fc.integer({ min: 10, max: 20 }),
  forecast: fc.integer({ min: 5, max: 40 }),
  actual: fc.integer({ min: 5, max: 40 }),
});
const pairs = (rows: readonly { price: number; forecast: number; actual: number }[], unit = 1): Pairs => {
  const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
  return {
    forecast: column(({ forecast }) => forecast * unit),
    actual: column(({ actual }) => actual * unit),
    lastValue: column(({ price }) => price * unit),
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
    { price: 10, forecast: 12, actual: 12 },
    { price: 10, forecast: 9, actual: 9 },
  ]);
  expect(Object.fromEntries(Object.entries(measures).map(([name, measure]) => [name, measure.of(perfect)]))).toEqual({
    informationCoefficient: expect.closeTo(1, 12),
    mae: 0,
    mse: 0,
    rmse: 0,
    rSquaredAgainstLastValue: 1,
    signHitRate: 1,
  });
});
