import type { Node } from '../plan/index.js';

/** One output that a node reads: the index of its producer, and the part of it. */
export interface Need {
  readonly role: string;
  readonly from: number;
  readonly part?: string;
}

/** Nodes with their edges as indices into the plan. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly needs: readonly (readonly Need[])[];
  /** Readers of each node, once for each edge. */
  readonly readers: readonly (readonly number[])[];
}

/** Resolves what nodes need; throws on an unknown need, an id used twice or a cycle, which no plan has. */
export function graphOf(nodes: readonly Node[]): Graph {
  const indices = new Map(nodes.map(({ id }, index) => [id, index]));
  if (indices.size < nodes.length)
    throw new Error(`the plan has two nodes "${nodes.find(({ id }, index) => indices.get(id) !== index)?.id}"`);
  const readers: number[][] = nodes.map(() => []);
  const needs = nodes.map((node, index) =>
    Object.entries(node.needs).flatMap(([role, names]) =>
      names.map((name): Need => {
        const need = resolve(name, indices);
        if (!need) throw new Error(`"${node.id}" needs "${name}", which the plan does not have`);
        readers[need.from]!.push(index);
        return { role, ...need };
      }),
    ),
  );
  refuseCycle(nodes, needs, readers);
  return { nodes, needs, readers };
}

function resolve(name: string, indices: ReadonlyMap<string, number>): Omit<Need, 'role'> | undefined {
  const cut = name.indexOf('#');
  const from = indices.get(cut < 0 ? name : name.slice(0, cut));
  return from === undefined ? undefined : { from, ...(cut < 0 ? {} : { part: name.slice(cut + 1) }) };
}

function refuseCycle(nodes: readonly Node[], needs: Graph['needs'], readers: Graph['readers']): void {
  const open = needs.map(({ length }) => length);
  const free = [...open.keys()].filter((index) => open[index] === 0);
  for (let at = 0; at < free.length; at++) {
    for (const reader of readers[free[at]!]!) if (--open[reader]! === 0) free.push(reader);
  }
  if (free.length < nodes.length) throw new Error(`the plan has a cycle through "${nodes[open.findIndex((count) => count > 0)]?.id}"`);
}
