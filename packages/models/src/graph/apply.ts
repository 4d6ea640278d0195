import type { Attributes, Node, OpName, Shape, Tensor } from './Node.js';

/** The outputs of a new node; ops check their shapes before they call it. */
export function apply<O extends OpName>(op: O, inputs: readonly Tensor[], attributes: Attributes[O], shapes: readonly Shape[]): Tensor[] {
  const node = { op, inputs, attributes, shapes } as unknown as Node;
  return shapes.map((shape, output) => ({ node, output, shape }));
}
