import type { Dag } from './Dag.js';
import type { Node } from './Node.js';
import type { Plan } from './Template.js';
import { templateOf } from './templateOf.js';

/** The graph of a plan's templates; with its nodes, where these are known, how many each template stands for. */
export function dagOf(plan: Plan, nodes?: readonly Node[]): Dag {
  const counts = new Map<string | undefined, number>();
  const of = templateOf(plan);
  for (const { id } of nodes ?? []) counts.set(of(id), (counts.get(of(id)) ?? 0) + 1);
  const shown = plan.templates.map(({ id, stage, each }) => {
    const times = counts.get(id) ?? 0;
    return { id, stage, ...(nodes ? (times === 1 ? {} : { times }) : each.length > 0 ? { over: [...each] } : {}) };
  });
  return { nodes: shown, edges: edgesOf(plan.templates) };
}

/** Who reads whom, once however many parts are read. */
export const edgesOf = (nodes: readonly Pick<Node, 'id' | 'needs'>[]): Dag['edges'] =>
  nodes.flatMap(({ id, needs }) =>
    [...new Set(Object.values(needs).flatMap((names) => names.map((name) => name.split('#')[0]!)))].map((from) => ({ from, to: id })),
  );
