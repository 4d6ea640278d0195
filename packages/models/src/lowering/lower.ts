import { type Node, type OpName, order, type Tensor } from '../graph/index.js';
import type { GraphBuilder } from '../onnx/index.js';
import type { Lowering, LoweringRule } from './Lowering.js';
import { processor } from './processor.js';
import { rules } from './rules.js';
import type { Target } from './Target.js';

/** Writes the ops that the tensors depend on into an ONNX graph and gives the tensors' values; `bind` names the value of each input. */
export function lower(
  graph: GraphBuilder,
  tensors: readonly Tensor[],
  bind: (name: string) => string,
  target: Target = processor,
): string[] {
  const nodes = order(tensors);
  const read = new Map<Node, Set<number>>();
  for (const { node, output } of [...tensors, ...nodes.flatMap(({ inputs }) => inputs)]) {
    read.set(node, (read.get(node) ?? new Set()).add(output));
  }
  const values = new Map<Node, readonly string[]>();
  const at: Lowering = {
    graph,
    target,
    value: ({ node, output }) => values.get(node)![output]!,
    input: bind,
    used: (node, output) => read.get(node)?.has(output) ?? false,
  };
  for (const node of nodes) values.set(node, ruleOf(node)(node, at));
  return tensors.map(at.value);
}

const ruleOf = ({ op }: Node) => rules[op] as LoweringRule<OpName>;
