import { elements } from '../graph/index.js';
import type { LoweringRule } from './Lowering.js';

/** A slice for each part: a GPU's kernel could bind few of them at once. */
export const split: LoweringRule<'split'> = ({ inputs, shapes }, { graph, value }) => {
  let end = 0;
  return shapes.map((shape) => {
    const start = end;
    end += elements(shape);
    const part = graph.value('Slice', [value(inputs[0]!), graph.integers([start]), graph.integers([end])]);
    return graph.value('Reshape', [part, graph.integers(shape)]);
  });
};
