import type { NodeOf, OpName } from '../graph/index.js';
import type { Attribute } from '../onnx/index.js';
import { gruBackward } from './gruBackward.js';
import type { Lowering, LoweringRule } from './Lowering.js';
import { lstmBackward } from './lstmBackward.js';
import { nativeGru } from './nativeGru.js';
import { nativeLstm } from './nativeLstm.js';
import { split } from './split.js';
import { statefulGru } from './statefulGru.js';
import { statefulLstm } from './statefulLstm.js';

/** The op as one ONNX operator of the same inputs. */
const operator =
  <O extends OpName>(name: string, attributes: Readonly<Record<string, Attribute>> = {}): LoweringRule<O> =>
  (node: NodeOf<O>, { graph, value }: Lowering) => [graph.value(name, node.inputs.map(value), attributes)];

/** How each op is written in ONNX. */
export const rules: { readonly [O in OpName]: LoweringRule<O> } = {
  input: ({ attributes }, at) => [at.input(attributes.name)],
  constant: ({ attributes }, { graph }) => [graph.scalar(attributes.value)],
  add: operator('Add'),
  subtract: operator('Sub'),
  multiply: operator('Mul'),
  divide: operator('Div'),
  minimum: operator('Min'),
  squareRoot: operator('Sqrt'),
  absolute: operator('Abs'),
  sign: ({ inputs }, { graph, value, target }) => [target.sign(graph, value(inputs[0]!))],
  relu: operator('Relu'),
  sigmoid: operator('Sigmoid'),
  tanh: operator('Tanh'),
  sum: operator('ReduceSum', { keepdims: { int: 0 } }),
  sumRows: ({ inputs }, { graph, value }) => [graph.value('ReduceSum', [value(inputs[0]!), graph.integers([0])], { keepdims: { int: 0 } })],
  expand: ({ inputs, shapes }, { graph, value }) => [graph.value('Expand', [value(inputs[0]!), graph.integers(shapes[0]!)])],
  reshape: ({ inputs, shapes }, { graph, value }) => [graph.value('Reshape', [value(inputs[0]!), graph.integers(shapes[0]!)])],
  swapAxes: ({ inputs, shapes: [shape] }, { graph, value }) => [
    graph.value('Transpose', [value(inputs[0]!)], { perm: { ints: shape!.map((_, axis) => (axis < 2 ? 1 - axis : axis)) } }),
  ],
  join: ({ inputs }, { graph, value }) => [
    graph.value(
      'Concat',
      inputs.map((tensor) => graph.value('Reshape', [value(tensor), graph.integers([-1])])),
      { axis: { int: 0 } },
    ),
  ],
  split,
  gemm: ({ inputs, attributes: { transposeA, transposeB } }, { graph, value }) => [
    graph.value('Gemm', inputs.map(value), { transA: { int: +transposeA }, transB: { int: +transposeB } }),
  ],
  lstmForward: (node, at) =>
    (at.passedBack(node) || leavesStates.some((output) => at.used(node, output)) ? statefulLstm : nativeLstm)(node, at),
  lstmBackward,
  gruForward: (node, at) => (leavesStates.some((output) => at.used(node, output)) ? statefulGru : nativeGru)(node, at),
  gruBackward,
};

/** Outputs of a recurrent layer that only its pass back reads. */
const leavesStates = [2, 3, 4, 5];
