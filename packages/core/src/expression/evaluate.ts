import type { Panel, Plane } from '../panel/index.js';
import type { Formula } from './Formula.js';
import type { GraphNode } from './Graph.js';
import { makeGraph } from './makeGraph.js';
import { makeSchedule } from './makeSchedule.js';
import { runSection } from './runSection.js';

type Call = Extract<GraphNode, { type: 'call' }>;

/** One plane a formula over a panel, whose field `member`, where it has one, says which assets a session's section holds; equal subexpressions computed once and equal formulas sharing a plane; a value that is not finite is NaN. Throws where the panel lacks a field. */
export function evaluate(formulas: readonly Formula[], panel: Panel): Plane[] {
  const N = panel.assets.length;
  const T = panel.sessions.length;
  const graph = makeGraph(formulas.map(({ root }) => root));
  const { phases, stored, slots, slotCount } = makeSchedule(graph);
  const call = (id: number) => graph.nodes[id] as Call;

  const member = panel.fields.get('member');
  const planes = new Map<number, Plane>();
  const constants = new Map<number, Float64Array>();
  const scratch = Array.from({ length: slotCount }, () => new Float64Array(T));
  graph.nodes.forEach((node, id) => {
    if (node.type === 'field') planes.set(id, fieldOf(panel, node.name));
    if (node.type === 'number') constants.set(id, new Float64Array(T).fill(node.value));
  });
  const seriesOf = (id: number, n: number): Float64Array =>
    planes.get(id)?.subarray(n * T, (n + 1) * T) ?? constants.get(id) ?? scratch[slots.get(id)!]!;

  for (const { series, sections, spent } of phases) {
    for (const id of series) if (stored.has(id)) planes.set(id, new Float64Array(N * T));
    for (let n = 0; n < N; n++) {
      for (const id of series) {
        const { operator, inputs, params } = call(id);
        operator.kernel(
          inputs.map((input) => seriesOf(input, n)),
          params,
          seriesOf(id, n),
        );
      }
    }
    for (const id of sections) {
      const inputs = call(id).inputs.map((input) => planes.get(input)!);
      planes.set(id, new Float64Array(N * T));
      runSection(call(id), inputs, planes.get(id)!, member, { assets: N, sessions: T });
    }
    for (const id of spent) planes.delete(id);
  }
  for (const root of new Set(graph.roots)) {
    const plane = planes.get(root)!;
    planes.set(root, onlyFinite(graph.nodes[root]!.type === 'field' ? plane.slice() : plane));
  }
  return graph.roots.map((root) => planes.get(root)!);
}

function fieldOf(panel: Panel, name: string): Plane {
  const plane = panel.fields.get(name);
  if (!plane) throw new Error(`the panel has no field "${name}"`);
  return plane;
}

function onlyFinite(plane: Plane): Plane {
  for (let i = 0; i < plane.length; i++) if (!Number.isFinite(plane[i])) plane[i] = NaN;
  return plane;
}
