import type { Json } from '../json/index.js';
import type { Node } from '../plan/index.js';
import type { Former, Manifest, Store } from '../store/index.js';
import type { Cause } from './Cause.js';
import { causesOf } from './causesOf.js';
import { type Graph, graphOf } from './Graph.js';
import { keyOf } from './keyOf.js';
import { ownIngredients } from './ownIngredients.js';
import type { RunOptions } from './RunOptions.js';
import { Schedule } from './Schedule.js';
import { taskOf } from './taskOf.js';

/** Why a run would compute a node. */
export interface Why {
  readonly node: Node;
  /** Whether its key is known, or only once nodes before it have run. */
  readonly state: 'miss' | 'waiting';
  /** What of the node itself changed, with inputs that have already changed; empty where only nodes before it have to run. */
  readonly causes: readonly Cause[];
  /** The nodes before it at which it began, each with its own causes. */
  readonly first: readonly { readonly node: string; readonly causes: readonly Cause[] }[];
}

interface Known {
  readonly key: string;
  readonly ingredients: Json;
}

/** Former nodes that one without a past is held against, to find what it was called. */
const mostCompared = 200;

/** Why a run would compute each node that is not in the store, down to the first causes; computes nothing. */
export async function why(
  nodes: readonly Node[],
  { store, stages, spec }: Pick<RunOptions, 'store' | 'stages' | 'spec'>,
): Promise<readonly Why[]> {
  const graph = graphOf(nodes);
  const schedule = new Schedule(graph);
  const known = new Map<number, Known>();
  for (let index = schedule.take(); index !== undefined; index = schedule.take()) {
    const task = taskOf(graph, index, schedule.outputs, stages)!;
    known.set(index, task);
    const stored = await store.find(task.key);
    if (stored) schedule.finish(index, stored);
  }
  const past = new Past(nodes, store, spec);
  const own = new Map<number, readonly Cause[]>();
  const ownCauses = async (index: number): Promise<readonly Cause[]> => {
    const found =
      own.get(index) ??
      (await past.causes(nodes[index]!, stages.get(nodes[index]!.stage)!.version, known.get(index), schedule.outputs[index] !== undefined));
    own.set(index, found);
    return found;
  };
  const firsts = new Map<number, ReadonlySet<number>>();
  /** The nodes at or before one whose own causes began it. */
  const begun = async (index: number): Promise<ReadonlySet<number>> => {
    const before = firsts.get(index);
    if (before) return before;
    const causes = await ownCauses(index);
    const found = new Set<number>();
    firsts.set(index, found);
    if (causes.some(({ path }) => path[0] !== 'inputs')) found.add(index);
    else
      for (const from of await moved(graph, index, schedule.outputs, await past.of(nodes[index]!)))
        for (const one of await begun(from)) found.add(one);
    return found;
  };
  const told: Why[] = [];
  for (const [index, node] of nodes.entries()) {
    if (schedule.outputs[index]) continue;
    const first = [...(await begun(index))].filter((one) => one !== index);
    told.push({
      node,
      state: known.has(index) ? 'miss' : 'waiting',
      causes: await ownCauses(index),
      first: await Promise.all(first.map(async (one) => ({ node: nodes[one]!.id, causes: await ownCauses(one) }))),
    });
  }
  return told;
}

/** Inputs of a node that are not there or are not what they were. */
async function moved(
  graph: Graph,
  index: number,
  outputs: readonly (Manifest | undefined)[],
  former: Former | undefined,
): Promise<readonly number[]> {
  const before =
    (former?.record?.ingredients as { readonly inputs?: Readonly<Record<string, readonly string[]>> } | undefined)?.inputs ?? {};
  const digests = new Set(Object.values(before).flat());
  const now = graph.needs[index]!.filter(({ from, part }) => {
    const output = outputs[from];
    if (!output) return true;
    const digest = part === undefined ? output.digest : (output.parts[part] ?? output.files.find(({ name }) => name === part)?.sha256);
    return former?.record !== undefined && !digests.has(digest ?? '');
  });
  return [...new Set(now.map(({ from }) => from))];
}

/** What the store remembers of the nodes of a spec. */
class Past {
  readonly #store: Store;
  readonly #spec: string;
  readonly #present: ReadonlySet<string>;
  #gone: Promise<readonly (readonly [id: string, ingredients: Json])[]> | undefined;

  constructor(nodes: readonly Node[], store: Store, spec: string) {
    this.#store = store;
    this.#spec = spec;
    this.#present = new Set(nodes.map(({ id }) => id));
  }

  of({ id }: Node): Promise<Former | undefined> {
    return this.#store.former(this.#spec, id);
  }

  /** What of a node changed; of its inputs, only what is known. */
  async causes(node: Node, version: number, known: Known | undefined, stored: boolean): Promise<readonly Cause[]> {
    const former = await this.of(node);
    if (stored && !former?.record) return [];
    const after = known?.ingredients ?? ownIngredients(keyOf(node, version, {}).ingredients);
    if (!former) return [{ text: `never computed${await this.#renamed(node, after)}`, path: [] }];
    if (former.record) {
      const before = known ? former.record.ingredients : ownIngredients(former.record.ingredients);
      const found = causesOf(before, after);
      if (found.length > 0) return found;
      if (former.lost) return [{ text: 'its stored output was found damaged and set aside', path: [] }];
      return [];
    }
    if (known && known.key !== former.key)
      return [{ text: 'computed before, otherwise; what that was made of has been removed from the store', path: [] }];
    return known ? [{ text: 'its output has been removed from the store', path: [] }] : [];
  }

  /** Which node that is no more was most like a new one of its stage. */
  async #renamed(node: Node, after: Json): Promise<string> {
    let nearest: { readonly id: string; readonly causes: readonly Cause[] } | undefined;
    for (const [id, before] of await this.#former()) {
      if ((before as { readonly stage?: string }).stage !== node.stage) continue;
      const causes = causesOf(ownIngredients(before), ownIngredients(after));
      if (causes.length < (nearest?.causes.length ?? Infinity)) nearest = { id, causes };
    }
    if (!nearest) return '';
    const told = nearest.causes.slice(0, 3).map(({ text }) => text);
    return ` under this name; nearest to it was ${nearest.id}${told.length > 0 ? `: ${told.join(', ')}` : ''}`;
  }

  #former(): Promise<readonly (readonly [string, Json])[]> {
    this.#gone ??= this.#load();
    return this.#gone;
  }

  async #load(): Promise<readonly (readonly [string, Json])[]> {
    const gone = (await this.#store.remembered(this.#spec)).filter((id) => !this.#present.has(id)).slice(-mostCompared);
    const found: (readonly [string, Json])[] = [];
    for (const id of gone) {
      const former = await this.#store.former(this.#spec, id);
      if (former?.record) found.push([id, former.record.ingredients]);
    }
    return found;
  }
}
