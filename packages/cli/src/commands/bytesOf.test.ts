import { expect, test } from 'vitest';
import { bytesOf } from './bytesOf.js';

test.each<[string, number | undefined]>([
  ['4G', 4 * 2 ** 30],
  ['1.5GB', 1.5 * 2 ** 30],
  ['512m', 512 * 2 ** 20],
  ['100 KiB', 102_400],
  ['1000', 1000],
  ['0', undefined],
  ['four', undefined],
  ['-1G', undefined],
  ['', undefined],
])('%j stands for %s bytes', (word, bytes) => {
  expect(bytesOf(word)).toBe(bytes);
});
