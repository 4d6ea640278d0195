import { expect, test } from 'vitest';
import { amountOf } from './amountOf.js';

test('an amount is a number with a unit, a bare number one of the first unit, and anything else none', () => {
  const units = { b: 1, k: 1e3, kb: 1e3 };
  expect(['10', '10K', ' 1.5 kB ', '0', '10q', '-1', '', 'k', '1e3', '1 k b'].map((text) => amountOf(text, units))).toEqual([
    ...[10, 10_000, 1_500, 0, undefined, undefined, undefined, undefined, undefined, undefined],
  ]);
});
