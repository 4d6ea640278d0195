import { type Node, type OpName, order, type Tensor } from '../graph/index.js';
import { withoutStates } from '../ops/withoutStates.js';
import type { Kernel, Running } from './Kernel.js';
import { kernels } from './kernels.js';
import type { TensorFlow, Value } from './Library.js';
import type { LstmForm } from './LstmForm.js';

/** A function that computes the tensors from the values of the graph's inputs and its constants. What it makes on the way is the caller's to dispose, by `tidy`. */
export function evaluate(
  tf: TensorFlow,
  form: LstmForm,
  tensors: readonly Tensor[],
): (given: Pick<Running, 'input' | 'constant'>) => Value[] {
  const nodes = order(tensors);
  const table = kernels(form);
  const read = new Map<Node, Set<number>>();
  for (const { node, output } of [...tensors, ...nodes.flatMap((node) => readBy(node, form))]) {
    read.set(node, (read.get(node) ?? new Set()).add(output));
  }
  return (given) => {
    const values = new Map<Node, readonly (Value | undefined)[]>();
    const at: Running = {
      ...given,
      tf,
      value: ({ node, output }) => values.get(node)![output]!,
      used: (node, output) => read.get(node)?.has(output) ?? false,
      left: new Map(),
    };
    for (const node of nodes) values.set(node, (table[node.op] as Kernel<OpName>)(node, at));
    return tensors.map(at.value);
  };
}

const readBy = (node: Node, { readsStates }: LstmForm): readonly Tensor[] => (readsStates ? node.inputs : withoutStates(node));
