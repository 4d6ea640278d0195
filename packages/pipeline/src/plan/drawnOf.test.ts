import { expect, test } from 'vitest';
import { drawnOf } from './drawnOf.js';
import type { PlannedTrack } from './PlannedTrack.js';

const track = (kind: string, portfolio: string, ...terms: string[]) =>
  ({ name: [portfolio, ...terms].join('/'), kind, named: { model: [], portfolio, terms } }) as unknown as PlannedTrack;
const tracks = (rules: number) => [
  ...Array.from({ length: rules }, (_, i) => ['free', 'dear'].map((cost) => track('strategy', `${i}`, cost))).flat(),
  ...['free', 'dear'].map((cost) => track('benchmark', 'same-rule', cost)),
  { name: 'index', kind: 'benchmark' } as PlannedTrack,
];

test('a hundred results are drawn all', () => {
  expect(tracks(48)).toHaveLength(99);
  expect(drawnOf(tracks(48))).toBeUndefined();
});

test('of more results the first eight strategies under each cost are drawn, one of each rule compared with, and the index', () => {
  const eight = Array.from({ length: 8 }, (_, i) => [`${i}/free`, `${i}/dear`]).flat();
  expect(drawnOf(tracks(49))).toEqual([...eight, 'same-rule/free', 'index']);
});
