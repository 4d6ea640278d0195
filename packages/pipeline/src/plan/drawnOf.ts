import type { PlannedTrack } from './PlannedTrack.js';

/** Results that a page has room for the curves of. */
const room = 100;
/** Strategies that are drawn under each costs and lag where there are more results. */
const drawn = 8;

/** Names of the results whose curves a report draws where there is no room for all: the first strategies under each costs and lag, rules compared with under the first, and all other benchmarks; undefined where there is room. */
export function drawnOf(tracks: readonly PlannedTrack[]): string[] | undefined {
  if (tracks.length <= room) return undefined;
  const before = new Map<string, number>();
  return tracks.flatMap(({ name, kind, named }) => {
    if (!named) return [name];
    const group = kind === 'strategy' ? named.terms.join('/') : `${kind} ${named.portfolio}`;
    const count = before.get(group) ?? 0;
    before.set(group, count + 1);
    return count < (kind === 'strategy' ? drawn : 1) ? [name] : [];
  });
}
