import { expect, test } from 'vitest';
import { runOnce } from '../../test-support/runOnce.js';
import { input } from '../ops/index.js';
import { clipByNorm } from './clipByNorm.js';

const clipped = async (limit: number) => {
  const [a, b] = clipByNorm([input('a', [2]), input('b', [1])], limit);
  const values = new Map([
    ['a', Float64Array.of(2, 3)],
    ['b', Float64Array.of(6)],
  ]);
  const results = await runOnce(
    new Map([
      ['clipped a', a!],
      ['clipped b', b!],
    ]),
    values,
  );
  return [...results['clipped a']!, ...results['clipped b']!];
};

test('gradients of norm 7 clipped to 3.5 are halved', async () => {
  const halves = await clipped(3.5);
  [1, 1.5, 3].forEach((half, i) => {
    expect(halves[i]).toBeCloseTo(half, 5);
  });
});

test('gradients within the limit stay as they are', async () => {
  expect(await clipped(8)).toEqual([2, 3, 6]);
});
