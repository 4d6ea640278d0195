import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, choose } from './choose.js';

const contents = 'abcdefgh'.split('');
const entries = fc
  .array(
    fc.record({
      used: fc.integer({ min: 0, max: 20 }),
      files: fc.subarray(contents),
      free: fc.boolean(),
      own: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ files, ...row }, index) => ({
      ...row,
      key: String(index).padStart(2, '0'),
      files: files.map((sha256) => ({ sha256, size: sha256.charCodeAt(0) - 90 })),
    })),
  );

const sizeOf = (kept: readonly Candidate[]) => {
  const files = new Map(kept.flatMap((entry) => entry.files.map(({ sha256, size }) => [sha256, size] as const)));
  return kept.reduce((sum, { own }) => sum + own, 0) + [...files.values()].reduce((sum, size) => sum + size, 0);
};

test('of three entries the oldest goes first, and a shared file with the last that has it', () => {
  const file = (sha256: string, size: number) => ({ sha256, size });
  const three = [
    { key: '1', used: 3, own: 1, files: [file('a', 10)] },
    { key: '2', used: 1, own: 1, files: [file('a', 10), file('b', 5)] },
    { key: '3', used: 2, own: 1, files: [file('c', 4)] },
  ];
  const chosen = (maxBytes: number) => {
    const { gone, left } = choose(three, () => true, { maxBytes });
    return [gone.map(({ key }) => key).join(''), left];
  };
  expect([22, 21, 15, 10, 0].map(chosen)).toEqual([
    ['', 22],
    ['2', 16],
    ['23', 11],
    ['231', 0],
    ['231', 0],
  ]);
});

test('what goes is free, is the least recently used, is no more than needed, and what is left is counted right', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 20 }), (rows, maxBytes, usedBefore) => {
      const { gone, left } = choose(rows, ({ free }) => free, { maxBytes, usedBefore });
      const stay = rows.filter((row) => !gone.includes(row));
      expect(left).toBe(sizeOf(stay));
      expect(gone.every(({ free }) => free)).toBe(true);
      const free = stay.filter((row) => row.free);
      expect(Math.max(-1, ...gone.map(({ used }) => used))).toBeLessThanOrEqual(Math.min(99, ...free.map(({ used }) => used)));
      if (free.length > 0) expect(left <= maxBytes && free.every(({ used }) => used >= usedBefore)).toBe(true);
      const last = gone.at(-1);
      if (last && last.used >= usedBefore) expect(sizeOf([...stay, last])).toBeGreaterThan(maxBytes);
    }),
    { numRuns: 500, seed: 1 },
  );
});
