import type { Node } from '../plan/index.js';
import type { Manifest } from '../store/index.js';
import { absent } from './absent.js';
import { bytesRead } from './bytesRead.js';
import { explain } from './explain.js';
import { graphOf } from './Graph.js';
import { memoryOf } from './memoryOf.js';
import { Pace } from './Pace.js';
import type { RunOptions } from './RunOptions.js';
import { Schedule } from './Schedule.js';
import { taskOf } from './taskOf.js';

/** What a run would do with a node: take it, compute it, fail since it may not compute it, or find out once the nodes it waits for have run. */
export interface NodeState {
  readonly node: Node;
  readonly state: 'hit' | 'miss' | 'absent' | 'waiting';
  /** Of a hit. */
  readonly manifest?: Manifest;
  /** Of a miss. */
  readonly reason?: string;
  /** Ids of the nodes without which the key is not known. */
  readonly waitsFor?: readonly string[];
  /** How long computing it is expected to take, as it or its like last did. */
  readonly seconds?: number;
  /** Bytes of memory that it is reckoned with, once what it reads is there. */
  readonly memory?: number;
}

/** What a run would do with each node, in the order of the plan; computes nothing. */
export async function check(
  nodes: readonly Node[],
  { store, stages, spec, wanted = () => true, force = () => false }: Pick<RunOptions, 'store' | 'stages' | 'spec' | 'wanted' | 'force'>,
): Promise<readonly NodeState[]> {
  const graph = graphOf(nodes);
  const schedule = new Schedule(graph);
  const missed = new Map<number, Pick<NodeState, 'state' | 'reason'>>();
  for (let index = schedule.take(); index !== undefined; index = schedule.take()) {
    const { key, ingredients, node } = taskOf(graph, index, schedule.outputs, stages)!;
    const stored = await store.find(key);
    if (stored) {
      // A key has one output: what is computed again gives its readers nothing new.
      schedule.finish(index, stored);
      if (force(node) && wanted(node)) missed.set(index, { state: 'miss', reason: 'forced' });
    } else if (wanted(node)) missed.set(index, { state: 'miss', reason: explain(await store.last(spec, node.id), ingredients) });
    else missed.set(index, { state: 'absent', reason: absent(node.id).message });
  }
  const pace = new Pace(nodes, store, spec);
  const expected = async (index: number): Promise<Pick<NodeState, 'seconds' | 'memory'>> => {
    const node = nodes[index]!;
    const seconds = await pace.of(node);
    const read = bytesRead(graph, index, schedule.outputs);
    return {
      ...(seconds === undefined ? {} : { seconds }),
      ...(read === undefined ? {} : { memory: memoryOf(stages.get(node.stage), read) }),
    };
  };
  const states = nodes.map(async (node, index): Promise<NodeState> => {
    const why = missed.get(index);
    if (why) return { node, ...why, ...(why.state === 'miss' ? await expected(index) : {}) };
    const manifest = schedule.outputs[index];
    if (manifest) return { node, state: 'hit', manifest };
    const open = graph.needs[index]!.filter(({ from }) => !schedule.outputs[from]).map(({ from }) => nodes[from]!.id);
    return { node, state: 'waiting', waitsFor: [...new Set(open)], ...(await expected(index)) };
  });
  return Promise.all(states);
}
