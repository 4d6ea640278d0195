import type { Graph, GraphNode } from './Graph.js';
import type { Phase, Schedule } from './Schedule.js';
import { takeSlots } from './takeSlots.js';

type Call = Extract<GraphNode, { type: 'call' }>;

/** The order and the places in which the nodes of a graph are computed, so that no plane is kept longer than it is read. */
export function makeSchedule({ nodes, roots }: Graph): Schedule {
  const calls = nodes.flatMap((node, id) => (node.type === 'call' ? [{ id, node }] : []));
  const isSection = ({ operator }: Call) => operator.axis === 'section';
  /** The phase in which a node is computed: sections come at the end of the phase before their own. */
  const computedIn = (node: Call) => (isSection(node) ? node.phase - 1 : node.phase);

  /** Steps are the first half of their phase, sections the second. */
  const halfOf = (node: Call) => 2 * computedIn(node) + (isSection(node) ? 1 : 0);

  const stored = new Set(roots);
  const lastRead = new Map<number, number>();
  const finishedIn = new Map(roots.map((root) => [root, nodes[root]!.phase]));
  for (const { id, node } of calls) {
    if (isSection(node)) stored.add(id);
    for (const input of node.inputs) {
      const source = nodes[input]!;
      if (source.type === 'call' && (isSection(node) || source.phase < node.phase)) stored.add(input);
      lastRead.set(input, Math.max(lastRead.get(input) ?? 0, halfOf(node)));
      if (finishedIn.has(input)) finishedIn.set(input, Math.max(finishedIn.get(input)!, node.phase));
    }
  }

  const count = Math.max(0, ...nodes.map(({ phase }) => phase)) + 1;
  const phases = Array.from({ length: count }, (_, phase): Phase => {
    const here = calls.filter(({ node }) => computedIn(node) === phase);
    return {
      steps: stepsOf(here.filter(({ node }) => !isSection(node))),
      finished: [...finishedIn].filter(([, last]) => last === phase).map(([root]) => root),
      sections: here.filter(({ node }) => isSection(node)).map(({ id }) => id),
    };
  });
  return { phases, ...placePlanes(phases, stored, roots, lastRead), ...placeSeries(nodes, phases, stored) };
}

/** Nodes of one step stand where the first of them stood, since all have its inputs. */
function stepsOf(calls: readonly { readonly id: number; readonly node: Call }[]): number[][] {
  const kernels = new Map<unknown, Map<string, number[]>>();
  const steps: number[][] = [];
  for (const { id, node } of calls) {
    const { operator, inputs, params } = node;
    const own = kernels.get(operator.shared?.kernel) ?? new Map<string, number[]>();
    const key = operator.shared ? `${inputs.join()};${params.window};${params.least}` : `${id}`;
    const step = own.get(key);
    if (step) step.push(id);
    else {
      steps.push([id]);
      own.set(key, steps.at(-1)!);
    }
    kernels.set(operator.shared?.kernel, own);
  }
  return steps;
}

function placePlanes(
  phases: readonly Phase[],
  stored: ReadonlySet<number>,
  roots: readonly number[],
  lastRead: ReadonlyMap<number, number>,
): Pick<Schedule, 'planes' | 'planeCount'> {
  const places = takeSlots();
  const kept = new Set(roots);
  const give = (half: number) => {
    for (const id of places.slots.keys()) if (lastRead.get(id) === half && !kept.has(id)) places.free(id);
  };
  phases.forEach(({ steps, finished, sections }, phase) => {
    for (const id of steps.flat()) if (stored.has(id)) places.take(id);
    // a formula that is a field has a plane of its own, a copy
    for (const id of finished) if (!places.slots.has(id)) places.take(id);
    give(2 * phase);
    for (const id of sections) places.take(id);
    give(2 * phase + 1);
  });
  return { planes: places.slots, planeCount: places.count() };
}

function placeSeries(nodes: Graph['nodes'], phases: readonly Phase[], stored: ReadonlySet<number>): Pick<Schedule, 'slots' | 'slotCount'> {
  const places = takeSlots();
  const inputsOf = (step: readonly number[]) => (nodes[step[0]!] as Call).inputs;
  for (const { steps } of phases) {
    const lastReader = new Map(steps.flatMap((step) => inputsOf(step).map((input) => [input, step] as const)));
    for (const step of steps) {
      // before its inputs are freed: a kernel may not write over what it reads
      for (const id of step) if (!stored.has(id)) places.take(id);
      for (const input of new Set(inputsOf(step))) if (places.slots.has(input) && lastReader.get(input) === step) places.free(input);
    }
  }
  return { slots: places.slots, slotCount: places.count() };
}
