import type { Plugged } from './importPlugin.js';
import type { PluggedSet } from './kinds.js';

type Sets = Readonly<Record<PluggedSet, ReadonlyMap<string, unknown>>>;

/** Sets with the members of plugins among them. */
export function withMembers<S extends Sets>(sets: S, members: readonly Plugged[]): S {
  const grown: Partial<Record<PluggedSet, Map<string, unknown>>> = {};
  for (const { set, name, member } of members) {
    grown[set] ??= new Map(sets[set]);
    grown[set].set(name, member);
  }
  return { ...sets, ...grown };
}
