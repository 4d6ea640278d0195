import type { NodeOf, OpName, Shape, Tensor } from '../graph/index.js';
import {
  constant,
  divide,
  expand,
  gemm,
  gruBackward,
  join,
  lstmBackward,
  multiply,
  relu,
  reshape,
  sign,
  split,
  subtract,
  sum,
  sumRows,
  swapAxes,
} from '../ops/index.js';
import type { BackwardRule } from './BackwardRule.js';

const negative = (x: Tensor) => multiply(x, constant(-1));

/** The gradient of an input that was broadcast: summed over the elements it went to. */
const fit = (gradient: Tensor, { shape }: Tensor): Tensor => (shape.length === 0 ? sum(gradient) : gradient);

/** Elements of the gradient by both inputs of an elementwise op. */
const pair = (node: { readonly inputs: readonly Tensor[] }, a: Tensor, b: Tensor) => [fit(a, node.inputs[0]!), fit(b, node.inputs[1]!)];

const undifferentiated = (node: { readonly op: OpName }): never => {
  throw new Error(`${node.op} has no gradient`);
};

const outputOf = <O extends OpName>(node: NodeOf<O>, output: number): Tensor =>
  ({ node, output, shape: (node.shapes as readonly Shape[])[output]! }) as unknown as Tensor;

/** How each op hands gradients back. */
export const backward: { readonly [O in OpName]: BackwardRule<O> } = {
  input: () => [],
  constant: () => [],
  add: (node, [g]) => pair(node, g!, g!),
  subtract: (node, [g]) => pair(node, g!, negative(g!)),
  multiply: (node, [g]) => pair(node, multiply(g!, node.inputs[1]!), multiply(g!, node.inputs[0]!)),
  divide(node, [g]) {
    const [a, b] = node.inputs as [Tensor, Tensor];
    return pair(node, divide(g!, b), negative(divide(multiply(g!, a), multiply(b, b))));
  },
  minimum(node, [g]) {
    const [a, b] = node.inputs as [Tensor, Tensor];
    const second = multiply(g!, sign(relu(subtract(a, b))));
    return pair(node, subtract(g!, second), second);
  },
  squareRoot: (node, [g]) => [divide(multiply(g!, constant(0.5)), outputOf(node, 0))],
  absolute: ({ inputs }, [g]) => [multiply(g!, sign(inputs[0]!))],
  sign: () => [undefined],
  relu: (node, [g]) => [multiply(g!, sign(outputOf(node, 0)))],
  sigmoid(node, [g]) {
    const y = outputOf(node, 0);
    return [multiply(g!, multiply(y, subtract(constant(1), y)))];
  },
  tanh(node, [g]) {
    const y = outputOf(node, 0);
    return [multiply(g!, subtract(constant(1), multiply(y, y)))];
  },
  sum: ({ inputs }, [g]) => [expand(g!, inputs[0]!.shape)],
  sumRows: ({ inputs }, [g]) => [expand(g!, inputs[0]!.shape)],
  expand: ({ inputs }, [g]) => [inputs[0]!.shape.length === 0 ? sum(g!) : sumRows(g!)],
  reshape: ({ inputs }, [g]) => [reshape(g!, inputs[0]!.shape)],
  swapAxes: (_, [g]) => [swapAxes(g!)],
  join: ({ inputs }, [g]) =>
    split(
      g!,
      inputs.map(({ shape }) => shape),
    ),
  split: ({ shapes }, parts) => [join(shapes.map((shape, i) => parts[i] ?? expand(constant(0), shape)))],
  gemm({ inputs, attributes: { transposeA, transposeB } }, [gradient]) {
    const [a, b, bias] = inputs as [Tensor, Tensor, Tensor?];
    const g = gradient!;
    const byA = transposeA ? gemm(b, g, { transposeA: transposeB, transposeB: true }) : gemm(g, b, { transposeB: !transposeB });
    const byB = transposeB ? gemm(g, a, { transposeA: true, transposeB: transposeA }) : gemm(a, g, { transposeA: !transposeA });
    return bias ? [byA, byB, sumRows(g)] : [byA, byB];
  },
  lstmForward(node, [hidden, last]) {
    const [x, input, recurrent] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const states = {
      hidden: outputOf(node, 0),
      last: outputOf(node, 1),
      gates: outputOf(node, 2),
      candidate: outputOf(node, 3),
      previousCell: outputOf(node, 4),
      cellTanh: outputOf(node, 5),
    };
    const back = lstmBackward(x, { input, recurrent }, states, { hidden, last });
    return [back.x, back.input, back.recurrent, back.bias, back.bias];
  },
  lstmBackward: undifferentiated,
  gruForward(node, [hidden, last]) {
    const [x, input, recurrent] = node.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const states = {
      hidden: outputOf(node, 0),
      last: outputOf(node, 1),
      gates: outputOf(node, 2),
      candidate: outputOf(node, 3),
      recalled: outputOf(node, 4),
      previous: outputOf(node, 5),
    };
    const back = gruBackward(x, { input, recurrent }, states, { hidden, last });
    return [back.x, back.input, back.recurrent, back.inputBias, back.recurrentBias];
  },
  gruBackward: undifferentiated,
};
