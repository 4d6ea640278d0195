import { expect, test } from 'vitest';
import { placeText } from './placeText.js';

test('a place is what is known of it', () => {
  expect(placeText({ file: 'a.csv', line: 2, column: 1 })).toBe('a.csv:2:1');
  expect(placeText({ file: 'a.csv', line: 2 })).toBe('a.csv:2');
  expect(placeText({ file: 'a.parquet', part: 'row group 3, row 120' })).toBe('a.parquet (row group 3, row 120)');
});
