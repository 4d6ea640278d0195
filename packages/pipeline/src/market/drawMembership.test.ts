import { expect, test } from 'vitest';
import { marketShape } from '../../test-support/marketShape.js';
import { companies } from './companies.js';
import { drawMembership } from './index.js';

const T = 1000;
const shape = { ...marketShape, members: 15, delistings: 0.5 };

test.each([1, 2, 3])('with seed %d the index has its members at every session, each of them listed', (seed) => {
  const spells = drawMembership(shape, T, seed);
  const listed = companies(shape, T, seed);
  const counts = new Int32Array(T);
  for (const { asset, first, end } of spells) {
    expect(first).toBeGreaterThanOrEqual(listed[asset]!.first);
    expect(end).toBeLessThanOrEqual(listed[asset]!.end);
    expect(first).toBeLessThan(end);
    for (let t = first; t < end; t++) counts[t]!++;
  }
  expect([...new Set(counts)]).toEqual([15]);
});

test('some members leave with the end of their listing, others while they go on trading, and an asset is in it once at a time', () => {
  const spells = drawMembership(shape, T, 4);
  const listed = companies(shape, T, 4);
  const left = spells.filter(({ end }) => end < T);
  expect(left.filter(({ asset, end }) => end === listed[asset]!.end).length).toBeGreaterThan(3);
  expect(left.filter(({ asset, end }) => end < listed[asset]!.end).length).toBeGreaterThan(3);
  const again = spells.flatMap((spell, k) => {
    const before = spells.slice(0, k).findLast(({ asset }) => asset === spell.asset);
    return before ? [{ before, spell }] : [];
  });
  expect(again.length).toBeGreaterThan(0);
  expect(again.filter(({ before, spell }) => spell.first < before.end)).toEqual([]);
});

test('an index of more members than there are assets holds all that are listed, from their first session on', () => {
  const spells = drawMembership({ ...shape, members: 1000 }, T, 5);
  expect(spells.map(({ asset, first, end }) => ({ asset, first, end })).sort((a, b) => a.asset - b.asset)).toEqual(
    companies(shape, T, 5).map(({ asset, first, end }) => ({ asset, first, end })),
  );
});
