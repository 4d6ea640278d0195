import type { Node } from '../plan/index.js';
import type { Manifest } from '../store/index.js';
import { explain } from './explain.js';
import { graphOf } from './Graph.js';
import type { RunOptions } from './RunOptions.js';
import { Schedule } from './Schedule.js';
import { taskOf } from './taskOf.js';

/** What a run would do with a node: take it, compute it, or find out once the nodes it waits for have run. */
export interface NodeState {
  readonly node: Node;
  readonly state: 'hit' | 'miss' | 'waiting';
  /** Of a hit. */
  readonly manifest?: Manifest;
  /** Of a miss. */
  readonly reason?: string;
  /** Ids of the nodes without which the key is not known. */
  readonly waitsFor?: readonly string[];
}

/** What a run would do with each node, in the order of the plan; computes nothing. */
export async function check(
  nodes: readonly Node[],
  { store, stages, spec }: Pick<RunOptions, 'store' | 'stages' | 'spec'>,
): Promise<readonly NodeState[]> {
  const graph = graphOf(nodes);
  const schedule = new Schedule(graph);
  const missed = new Map<number, string>();
  for (let index = schedule.take(); index !== undefined; index = schedule.take()) {
    const { key, ingredients, node } = taskOf(graph, index, schedule.outputs, stages)!;
    const stored = await store.find(key);
    if (stored) schedule.finish(index, stored);
    else missed.set(index, explain(await store.last(spec, node.id), ingredients));
  }
  return nodes.map((node, index) => {
    const manifest = schedule.outputs[index];
    if (manifest) return { node, state: 'hit', manifest };
    const reason = missed.get(index);
    if (reason !== undefined) return { node, state: 'miss', reason };
    const open = graph.needs[index]!.filter(({ from }) => !schedule.outputs[from]).map(({ from }) => nodes[from]!.id);
    return { node, state: 'waiting', waitsFor: [...new Set(open)] };
  });
}
