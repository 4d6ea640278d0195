import { type Registries, sizedPortfolios, type TestedSpec } from '../spec/index.js';
import type { PlannedTrack } from './PlannedTrack.js';

/** Strategies that differ in how many assets they choose and in nothing else, each set under a name of its own. */
export function sizeCurves(spec: TestedSpec, tracks: readonly PlannedTrack[], registries: Registries) {
  return sizedPortfolios(spec, registries).flatMap(({ name, portfolios }) => {
    const sizes = new Map(portfolios.map((one) => [one.name, one.size]));
    const curves = new Map<string, { size: number; result: string }[]>();
    for (const { name: result, kind, named } of tracks) {
      const size = named && kind === 'strategy' ? sizes.get(named.portfolio) : undefined;
      if (!named || size === undefined) continue;
      const curve = [...named.model, name, ...named.terms].join('/');
      curves.set(curve, [...(curves.get(curve) ?? []), { size, result }]);
    }
    return [...curves].map(([curve, points]) => ({ name: curve, points: points.sort((a, b) => a.size - b.size) }));
  });
}
