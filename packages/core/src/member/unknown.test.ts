import { expect, test } from 'vitest';
import { nearest } from './nearest.js';
import { unknown } from './unknown.js';

const place = { file: 'a.yaml', line: 3, column: 7 };

test('a word that is close to a known one is told with it, any other with all there are', () => {
  expect(unknown('model', 'lsmt', ['lstm', 'gru'], place)).toEqual({
    severity: 'error',
    message: 'unknown model "lsmt" (did you mean "lstm"?)',
    place,
  });
  expect(unknown('model', 'transformer', ['lstm', 'gru'], place)).toMatchObject({
    message: 'unknown model "transformer"',
    remedy: 'there is lstm, gru',
  });
});

test('a swap of neighbours counts as one mistake, and spellings of one name as none', () => {
  expect(nearest('maen', ['mean', 'main'])).toBe('mean');
  expect(nearest('minMax', ['min-max', 'mix'])).toBe('min-max');
  expect(nearest('x', ['mean'])).toBeUndefined();
  expect(nearest('close', [])).toBeUndefined();
});
