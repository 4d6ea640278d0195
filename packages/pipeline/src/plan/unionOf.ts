import { canonical, type Json } from '../json/index.js';
import type { Node } from './Node.js';

/** Several plans as one: equal nodes, which do equal work on equal inputs, stand in it once. */
export interface Union {
  readonly nodes: readonly Node[];
  /** For each plan, the id here of each of its nodes. */
  readonly ids: readonly ReadonlyMap<string, string>[];
}

/** Joins plans; a node keeps its id where no other has taken it, else a number follows. Where files lie makes no difference, as in a key. */
export function unionOf(plans: readonly (readonly Node[])[]): Union {
  const nodes: Node[] = [];
  const known = new Map<string, string>();
  const taken = new Map<string, number>();
  const ids = plans.map((plan) => {
    const own = new Map<string, string>();
    for (const node of plan) {
      const needs = Object.fromEntries(Object.entries(node.needs).map(([role, read]) => [role, read.map((need) => renamed(need, own))]));
      const { id, here: _, ...work } = node;
      const identity = canonical({ ...work, needs } as unknown as Json);
      const found = known.get(identity);
      const named = found ?? freshId(id, taken);
      if (found === undefined) {
        known.set(identity, named);
        nodes.push({ ...node, id: named, needs });
      }
      own.set(id, named);
    }
    return own;
  });
  return { nodes, ids };
}

function renamed(need: string, ids: ReadonlyMap<string, string>): string {
  const cut = need.indexOf('#');
  const [id, part] = cut < 0 ? [need, ''] : [need.slice(0, cut), need.slice(cut)];
  const named = ids.get(id);
  if (named === undefined) throw new Error(`the plan reads "${id}" before it is made`);
  return named + part;
}

function freshId(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}~${count}`;
}
