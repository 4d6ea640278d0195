import type { Dag } from './Dag.js';
import { dagLabel } from './dagLabel.js';

/** A graph as lines of text, each node after all that it reads. */
export function dagText({ nodes, edges }: Dag): string {
  const read = new Map(nodes.map(({ id }) => [id, [] as string[]]));
  for (const { from, to } of edges) read.get(to)!.push(from);
  return nodes.map((node) => `${dagLabel(node)}${read.get(node.id)!.length > 0 ? `  ← ${read.get(node.id)!.join(', ')}` : ''}\n`).join('');
}
