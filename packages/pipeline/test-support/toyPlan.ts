import type { Node } from '../src/plan/index.js';
import { toyNode } from './toyNode.js';

/** Layers of nodes, each reading two of the layer before: `width` × `depth` nodes, each different. */
export function toyPlan(width: number, depth: number, params: Readonly<Record<string, number>> = {}): Node[] {
  return Array.from({ length: width * depth }, (_, index) => {
    const [layer, place] = [Math.floor(index / width), index % width];
    const above = [place, (place + 1) % width].map((from) => `${layer - 1}/${from}`);
    return toyNode(`${layer}/${place}`, 'add', { ...params, value: index + 1 }, layer === 0 ? {} : { numbers: above });
  });
}
