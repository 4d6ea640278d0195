import { expect, test } from 'vitest';
import type { PlannedTrack } from './PlannedTrack.js';
import { termsIn } from './termsIn.js';

const track = (portfolio: string, ...terms: string[]) =>
  ({ name: [portfolio, ...terms].join('/'), kind: 'strategy', named: { model: [], portfolio, terms } }) as unknown as PlannedTrack;

test('strategies are told apart by costs and lag, benchmarks are under none, and one set of terms is not told', () => {
  const index = { name: 'index', kind: 'benchmark' } as PlannedTrack;
  expect(termsIn([track('a', 'free', 'lag-0'), track('a', 'dear', 'lag-0'), track('b', 'free', 'lag-0'), index])).toEqual([
    { name: 'free/lag-0', results: ['a/free/lag-0', 'b/free/lag-0'] },
    { name: 'dear/lag-0', results: ['a/dear/lag-0'] },
  ]);
  expect(termsIn([track('a'), track('b'), index])).toEqual([]);
});
