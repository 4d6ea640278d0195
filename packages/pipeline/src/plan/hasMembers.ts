import type { Registries, Spec } from '../spec/index.js';

/** Whether the panel marks by session which assets may be held. */
export function hasMembers({ universe, eligible, data }: Spec, { universes, gaps }: Registries): boolean {
  return eligible.length > 0 || universes.get(universe.name)!.dated || gaps.get(data.missing.name)!.whole(data.missing.params as never) > 0;
}
