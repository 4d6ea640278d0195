import type { Node } from '../plan/index.js';
import { explain } from './explain.js';
import { graphOf } from './Graph.js';
import type { RunOptions } from './RunOptions.js';
import { Schedule } from './Schedule.js';
import { taskOf } from './taskOf.js';

/** What a run would do with a node. */
export type Prospect =
  | { readonly state: 'hit'; readonly key: string }
  | { readonly state: 'miss'; readonly key: string; readonly reason: string }
  /** Its key is not known before these have run. */
  | { readonly state: 'waiting'; readonly on: readonly string[] };

/** What a run would do with each node, in the order of the plan; computes nothing. */
export async function check(
  nodes: readonly Node[],
  { store, stages, spec }: Pick<RunOptions, 'store' | 'stages' | 'spec'>,
): Promise<ReadonlyMap<string, Prospect>> {
  const graph = graphOf(nodes);
  const schedule = new Schedule(graph);
  const known = new Map<number, Prospect>();
  for (let index = schedule.take(); index !== undefined; index = schedule.take()) {
    const { key, ingredients, node } = taskOf(graph, index, schedule.outputs, stages)!;
    const stored = await store.find(key);
    known.set(
      index,
      stored ? { state: 'hit', key } : { state: 'miss', key, reason: explain(await store.last(spec, node.id), ingredients) },
    );
    if (stored) schedule.finish(index, stored);
  }
  return new Map(
    nodes.map(({ id }, index) => {
      const on = graph.needs[index]!.filter(({ from }) => !schedule.outputs[from]).map(({ from }) => nodes[from]!.id);
      return [id, known.get(index) ?? { state: 'waiting', on: [...new Set(on)] }];
    }),
  );
}
