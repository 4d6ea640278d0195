import { expect, test } from 'vitest';
import { axisNumber } from './axisNumber.js';

test('an axis is marked with as few digits as a value needs', () => {
  expect(axisNumber(-0.15, 'fraction')).toBe('−15 %');
  expect(axisNumber(0.025, 'fraction')).toBe('2.5 %');
  expect(axisNumber(1.2000000000000002, 'growth')).toBe('1.2');
  expect(axisNumber(0.0002, 'value')).toBe('2e−4');
  expect(axisNumber(120000, 'value')).toBe('120\u202f000');
  expect(axisNumber(1234.567, 'value')).toBe('1234.57');
  expect(axisNumber(0, 'value')).toBe('0');
});
