import { expect, test } from 'vitest';
import { runOnce } from '../../test-support/runOnce.js';
import { input, join, split } from './index.js';

test('tensors are joined one after another, and split again into what they were', async () => {
  const [a, b, c] = [input('a', [2, 3]), input('b', []), input('c', [2])];
  const row = join([a, b, c]);
  const parts = split(row, [[2, 3], [], [2]]);
  const values = { a: [1, 2, 3, 4, 5, 6], b: [7], c: [8, 9] };
  const outputs = new Map([['row', row], ...parts.map((part, i) => ['abc'[i]!.toUpperCase(), part] as const)]);
  const results = await runOnce(outputs, new Map(Object.entries(values).map(([name, all]) => [name, Float64Array.from(all)])));
  expect([...results.row!]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([results.A, results.B, results.C].map((part) => [...part!])).toEqual(Object.values(values));
});

test('a split of more or fewer elements is refused', () => {
  expect(() => split(input('a', [5]), [[2, 3]])).toThrow('6 elements are needed, not [5]');
});
