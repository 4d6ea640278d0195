import type { Scaling } from './Scaling.js';

/** Indices of the assets, of N, for which a feature has no map: the training part held none of its values, or a transform left the asset out. */
export function leftOut({ per, features }: Scaling, N: number): readonly number[] {
  const without = features.map((chains) => chains.some((maps) => maps.some(({ offset }) => Number.isNaN(offset))));
  return Array.from({ length: N }, (_, n) => n).filter((n) => without[per === 'asset' ? n : 0]);
}
