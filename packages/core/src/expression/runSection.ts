import { eachSection } from '../kernel/index.js';
import type { Plane } from '../panel/index.js';
import type { Graph } from './Graph.js';

/** Fills the plane of a cross-sectional node from those of its inputs; assets that are no members of a session are missing in its section. */
export function runSection(
  node: Extract<Graph['nodes'][number], { type: 'call' }>,
  inputs: readonly Plane[],
  out: Plane,
  member: Plane | undefined,
  shape: { readonly assets: number; readonly sessions: number },
): void {
  eachSection(inputs, out, { ...shape, member }, (sections, result) => node.operator.kernel(sections, node.params, result));
}
