import { stream } from '@foliograph/core';
import { expect, test } from 'vitest';
import { anyBatches } from './anyBatches.js';
import { sessionBatches } from './sessionBatches.js';

const rowsIn = (spans: readonly { rows: Int32Array; from: number; count: number }[]) =>
  spans.map(({ rows, from, count }) => [...rows.subarray(from, from + count)]);

test('every sample is dealt once in an epoch, the last batch smaller, in another order each time', () => {
  const rows = Int32Array.from({ length: 10 }, (_, i) => i * 3);
  const batches = anyBatches(rows, 4);
  expect(batches).toMatchObject({ size: 4, count: 10 });
  expect(rowsIn(batches.deal())).toEqual([
    [0, 3, 6, 9],
    [12, 15, 18, 21],
    [24, 27],
  ]);
  const [one, two] = [1, 2].map((epoch) => rowsIn(batches.deal(stream(1, epoch))));
  expect(one).not.toEqual(two);
  for (const dealt of [one!, two!]) expect(dealt.flat().sort((a, b) => a - b)).toEqual([...rows]);
});

test('a loss that compares assets gets the samples of one session at a time, of sessions with three or more', () => {
  // Rows n * 5 + t of four assets; session 1 has two samples only.
  const rows = Int32Array.from([0, 1, 3, 5, 6, 8, 10, 13, 15]);
  const batches = sessionBatches(rows, 5);
  expect(batches).toMatchObject({ size: 4, count: 7 });
  expect(rowsIn(batches.deal())).toEqual([
    [0, 5, 10, 15],
    [3, 8, 13],
  ]);
  const dealt = new Set(Array.from({ length: 8 }, (_, epoch) => JSON.stringify(rowsIn(batches.deal(stream(1, epoch))))));
  expect(dealt.size).toBe(2);
});
