import { type Node, type OpName, order, type Tensor } from '../graph/index.js';
import type { GraphBuilder } from '../onnx/index.js';
import { withoutStates } from '../ops/withoutStates.js';
import type { Lowering, LoweringRule, Value } from './Lowering.js';
import { permuted } from './permuted.js';
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
  for (const { node, output } of [...tensors, ...nodes.flatMap(withoutStates)]) {
    read.set(node, (read.get(node) ?? new Set()).add(output));
  }
  const forward = new Set(nodes.flatMap((node) => (node.op === 'lstmBackward' ? [node.inputs[3]!.node] : [])));
  const values = new Map<Node, Value[]>();
  const swaps = new Map<string, string>();
  /** Swapped once, however often it is read so. */
  const swap = (value: string, rank: number) => {
    const made = swaps.get(value) ?? permuted(graph, value, rank === 2 ? [1, 0] : [0, 2, 1]);
    swaps.set(value, made);
    return made;
  };
  const written = ({ node, output }: Tensor) => values.get(node)![output]!;
  const at: Lowering = {
    graph,
    target,
    value(tensor) {
      const value = written(tensor);
      return typeof value === 'string' ? value : swap(value.swapped, tensor.shape.length);
    },
    swapped(tensor) {
      const value = written(tensor);
      return typeof value === 'string' ? swap(value, tensor.shape.length) : value.swapped;
    },
    input: bind,
    used: (node, output) => read.get(node)?.has(output) ?? false,
    passedBack: (node) => forward.has(node),
    left: new Map(),
  };
  for (const node of nodes) values.set(node, [...ruleOf(node)(node, at)]);
  return tensors.map(at.value);
}

const ruleOf = ({ op }: Node) => rules[op] as LoweringRule<OpName>;
