import { expect, test } from 'vitest';
import { meanAhead } from './meanAhead.js';

test('the mean is over a session and those after it, of one asset, and NaN where one is missing or beyond the end', () => {
  expect([...meanAhead(Float64Array.of(1, 2, 6, 4, 10, 20, NaN, 40), 4, 2)]).toEqual([1.5, 4, 5, NaN, 15, NaN, NaN, NaN]);
});

test('over one session it is the value itself, to the bit', () => {
  const values = Float64Array.of(0.1, NaN, -1 / 3, 1e-300, -0);
  expect(meanAhead(values, 5, 1)).toEqual(values);
});
