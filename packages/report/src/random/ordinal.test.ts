import { expect, test } from 'vitest';
import { ordinal } from './ordinal.js';

test('a percentile is said in whole numbers, near the ends in tenths that do not reach them', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 63.25, 98.6].map(ordinal)).toEqual([
    ...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '23rd', '63rd', '99th'],
  ]);
  expect([0, 0.05, 0.4, 99.1, 99.96, 100].map(ordinal)).toEqual(['0th', '0.1th', '0.4th', '99.1th', '99.9th', '100th']);
});
