import type { Graph, GraphNode } from './Graph.js';
import type { Phase, Schedule } from './Schedule.js';

type Call = Extract<GraphNode, { type: 'call' }>;

/** The order and the places in which the nodes of a graph are computed, so that no plane is kept longer than it is read. */
export function makeSchedule({ nodes, roots }: Graph): Schedule {
  const calls = nodes.flatMap((node, id) => (node.type === 'call' ? [{ id, node }] : []));
  const isSection = ({ operator }: Call) => operator.axis === 'section';
  /** The phase in which a node is computed: sections come at the end of the phase before their own. */
  const computedIn = (node: Call) => (isSection(node) ? node.phase - 1 : node.phase);

  const stored = new Set(roots.filter((root) => nodes[root]!.type === 'call'));
  const lastRead = new Map<number, number>();
  for (const { id, node } of calls) {
    if (isSection(node)) stored.add(id);
    for (const input of node.inputs) {
      const source = nodes[input]!;
      if (source.type === 'call' && (isSection(node) || source.phase < node.phase)) stored.add(input);
      lastRead.set(input, Math.max(lastRead.get(input) ?? 0, computedIn(node)));
    }
  }

  const count = Math.max(0, ...nodes.map(({ phase }) => phase)) + 1;
  const phases = Array.from({ length: count }, (_, phase): Phase => {
    const here = calls.filter(({ node }) => computedIn(node) === phase);
    return {
      series: here.filter(({ node }) => !isSection(node)).map(({ id }) => id),
      sections: here.filter(({ node }) => isSection(node)).map(({ id }) => id),
      spent: [...stored].filter((id) => lastRead.get(id) === phase && !roots.includes(id)),
    };
  });
  return { phases, stored, ...assignSlots(nodes, phases, stored) };
}

function assignSlots(nodes: Graph['nodes'], phases: readonly Phase[], stored: ReadonlySet<number>): Pick<Schedule, 'slots' | 'slotCount'> {
  const slots = new Map<number, number>();
  let slotCount = 0;
  for (const { series } of phases) {
    const lastReader = new Map(series.flatMap((id) => (nodes[id] as Call).inputs.map((input) => [input, id] as const)));
    const free = Array.from({ length: slotCount }, (_, slot) => slot);
    for (const id of series) {
      // before its inputs are freed: a kernel may not write over what it reads
      if (!stored.has(id)) slots.set(id, free.pop() ?? slotCount++);
      for (const input of new Set((nodes[id] as Call).inputs)) {
        const slot = slots.get(input);
        if (slot !== undefined && lastReader.get(input) === id) free.push(slot);
      }
    }
  }
  return { slots, slotCount };
}
