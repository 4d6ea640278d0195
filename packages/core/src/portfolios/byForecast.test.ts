import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byForecast } from './byForecast.js';

const viewOf = (assets: readonly string[]) => ({ session: '2024-01-05', assets, value: () => 1, history: () => new Float64Array(0) });

test('assets stand by falling forecast, and equal ones by name', () => {
  expect(byForecast(viewOf(['D', 'C', 'B', 'A']), [0, 1, 2, 3], Float64Array.of(0.01, 0.02, -0, 0))).toEqual([1, 0, 3, 2]);
  expect(byForecast(viewOf(['D', 'C', 'B', 'A']), [3, 0, 2], Float64Array.of(1, NaN, 1, 1))).toEqual([3, 2, 0]);
  expect(byForecast(viewOf([]), [], new Float64Array(0))).toEqual([]);
});

test('assets stand as a sort by comparison puts them, however many are equal and in whatever order they come', () => {
  const value = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 40 });
  const market = names.chain((assets) =>
    fc.record({
      ...{ assets: fc.constant(assets), values: fc.array(value, { minLength: assets.length, maxLength: assets.length }) },
      some: fc.shuffledSubarray([...assets.keys()]),
    }),
  );
  fc.assert(
    fc.property(market, ({ assets, values, some }) => {
      const compared = some.toSorted((a, b) => values[b]! - values[a]! || (assets[a]! < assets[b]! ? -1 : 1));
      expect(byForecast(viewOf(assets), some, Float64Array.from(values))).toEqual(compared);
    }),
  );
});
