import { type Registries, sizedPortfolios, type TestedSpec } from '../spec/index.js';
import type { PlannedTrack } from './PlannedTrack.js';

/** Names of the strategies that stand against each other: under the same costs and lag and, where rules differ in how many assets they choose, with as many. */
export function contestsOf(spec: TestedSpec, tracks: readonly PlannedTrack[], registries: Registries): string[][] {
  const sizes = new Map(sizedPortfolios(spec, registries).flatMap(({ portfolios }) => portfolios.map(({ name, size }) => [name, size])));
  const contests = new Map<string, string[]>();
  for (const { name, kind, named } of tracks) {
    if (kind !== 'strategy' || !named) continue;
    const terms = [sizes.get(named.portfolio) ?? '', ...named.terms].join('/');
    contests.set(terms, [...(contests.get(terms) ?? []), name]);
  }
  return [...contests.values()];
}
