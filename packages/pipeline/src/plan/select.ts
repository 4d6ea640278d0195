import { isNamed } from './isNamed.js';
import type { Node } from './Node.js';
import type { Selection } from './Selection.js';

/** Nodes, or the templates that they are unrolled from. */
export type Selectable = Pick<Node, 'id' | 'stage' | 'needs'>;

/** What a run works on. */
export interface Selected<N extends Selectable = Node> {
  /** The nodes that it is about and all that these read, in the order of the plan. */
  readonly nodes: readonly N[];
  /** Whether a node may be computed; the others must be in the store. */
  readonly wanted: (node: Pick<Node, 'id'>) => boolean;
}

/** The nodes that a selection names, which are all of them where it says nothing. */
export function select<N extends Selectable>(nodes: readonly N[], { until, from, only }: Selection): Selected<N> {
  const limits: ReadonlySet<string>[] = [];
  if (until) limits.push(withInputs(nodes, ids(nodes, until)));
  if (from) {
    const begun = ids(nodes, from);
    const before = withInputs(nodes, begun);
    limits.push(new Set([...begun, ...[...withInputs(nodes, withReaders(nodes, begun))].filter((id) => !before.has(id))]));
  }
  if (only) limits.push(ids(nodes, only));
  if (limits.length === 0) return { nodes, wanted: () => true };
  const wanted = new Set(nodes.flatMap(({ id }) => (limits.every((limit) => limit.has(id)) ? [id] : [])));
  const used = withInputs(nodes, wanted);
  return { nodes: nodes.filter(({ id }) => used.has(id)), wanted: ({ id }) => wanted.has(id) };
}

const ids = (nodes: readonly Selectable[], words: readonly string[]): ReadonlySet<string> =>
  new Set(nodes.filter(isNamed(words)).map(({ id }) => id));

function withInputs(nodes: readonly Selectable[], named: ReadonlySet<string>): ReadonlySet<string> {
  const used = new Set(named);
  const needs = new Map(nodes.map((node) => [node.id, inputsOf(node)]));
  for (const id of used) for (const input of needs.get(id) ?? []) used.add(input);
  return used;
}

function withReaders(nodes: readonly Selectable[], named: ReadonlySet<string>): ReadonlySet<string> {
  const readers = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const node of nodes) for (const input of inputsOf(node)) readers.get(input)?.push(node.id);
  const reached = new Set(named);
  for (const id of reached) for (const reader of readers.get(id)!) reached.add(reader);
  return reached;
}

const inputsOf = ({ needs }: Selectable): readonly string[] =>
  Object.values(needs).flatMap((names) => names.map((name) => name.split('#')[0]!));
