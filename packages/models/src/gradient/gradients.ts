import { type Node, type OpName, order, sameShape, type Tensor } from '../graph/index.js';
import { add, constant } from '../ops/index.js';
import type { BackwardRule } from './BackwardRule.js';
import { backward } from './backward.js';

/** Gradients of a scalar loss by each parameter, by reverse accumulation; throws where the loss does not depend on one. */
export function gradients(loss: Tensor, parameters: readonly Tensor[]): Tensor[] {
  if (loss.shape.length !== 0) throw new Error(`a loss must be a scalar, not [${loss.shape}]`);
  const known = new Map<Node, (Tensor | undefined)[]>([[loss.node, [constant(1)]]]);
  const wanted = dependents(loss, parameters);
  for (const node of order([loss]).reverse()) {
    const byOutputs = known.get(node);
    if (!byOutputs || !wanted.has(node)) continue;
    const byInputs = ruleOf(node)(node, byOutputs);
    node.inputs.forEach((tensor, i) => {
      if (byInputs[i] && wanted.has(tensor.node)) accumulate(known, tensor, byInputs[i]);
    });
  }
  return parameters.map((parameter) => {
    const gradient = known.get(parameter.node)?.[parameter.output];
    if (!gradient)
      throw new Error(`the loss does not depend on ${parameter.node.op === 'input' ? parameter.node.attributes.name : parameter.node.op}`);
    return gradient;
  });
}

/** The nodes of a loss through which it depends on a parameter: no other is differentiated. */
function dependents(loss: Tensor, parameters: readonly Tensor[]): Set<Node> {
  const found = new Set(parameters.map(({ node }) => node));
  for (const node of order([loss])) if (node.inputs.some((tensor) => found.has(tensor.node))) found.add(node);
  return found;
}

function accumulate(known: Map<Node, (Tensor | undefined)[]>, { node, output, shape }: Tensor, gradient: Tensor): void {
  if (!sameShape(shape, gradient.shape)) throw new Error(`${node.op} of [${shape}] was given a gradient of [${gradient.shape}]`);
  const all = known.get(node) ?? [];
  const before = all[output];
  all[output] = before ? add(before, gradient) : gradient;
  known.set(node, all);
}

const ruleOf = ({ op }: Node) => backward[op] as BackwardRule<OpName>;
