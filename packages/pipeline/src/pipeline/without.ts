import type { RunEvent } from '../runner/index.js';

/** Tells events but those of nodes that were told of before. */
export function without(nodes: readonly { readonly id: string }[], emit: (event: RunEvent) => void): (event: RunEvent) => void {
  const known = new Set(nodes.map(({ id }) => id));
  return (event) => ('node' in event && known.has(event.node) ? undefined : emit(event));
}
