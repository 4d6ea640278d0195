import type { PlannedTrack } from './PlannedTrack.js';

/** Names of the strategies by the costs and lag that they are under, each with the words that tell it in names; none where all are under the same. */
export function termsIn(tracks: readonly PlannedTrack[]): { readonly name: string; readonly results: string[] }[] {
  const terms = new Map<string, string[]>();
  for (const { name, kind, named } of tracks) {
    if (kind !== 'strategy' || !named) continue;
    const told = named.terms.join('/');
    terms.set(told, [...(terms.get(told) ?? []), name]);
  }
  return terms.size > 1 ? [...terms].map(([name, results]) => ({ name, results })) : [];
}
