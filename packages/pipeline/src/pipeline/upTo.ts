import type { Node } from '../plan/index.js';

/** The nodes of a stage with all that they read, in the order of the plan. */
export function upTo(nodes: readonly Node[], stage: string): readonly Node[] {
  const wanted = new Set<string>();
  for (const { id, stage: own, needs } of nodes.toReversed()) {
    if (own !== stage && !wanted.has(id)) continue;
    wanted.add(id);
    for (const need of Object.values(needs).flat()) wanted.add(need.split('#')[0]!);
  }
  return nodes.filter(({ id }) => wanted.has(id));
}
