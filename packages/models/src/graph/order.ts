import type { Node, Tensor } from './Node.js';

/** Every node that the tensors depend on, each after its inputs. */
export function order(tensors: readonly Tensor[]): Node[] {
  const seen = new Set<Node>();
  const ordered: Node[] = [];
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const input of node.inputs) visit(input.node);
    ordered.push(node);
  };
  for (const tensor of tensors) visit(tensor.node);
  return ordered;
}
