import { stream } from '@foliograph/core';
import { elements, type OpName, type Tensor } from '../src/graph/index.js';
import {
  absolute,
  add,
  constant,
  divide,
  expand,
  gemm,
  gruForward,
  input,
  join,
  lstmForward,
  minimum,
  multiply,
  relu,
  reshape,
  sigmoid,
  sign,
  split,
  squareRoot,
  subtract,
  sum,
  sumRows,
  swapAxes,
  tanh,
} from '../src/ops/index.js';

const lstmOf = (x: Tensor) =>
  lstmForward(x, {
    input: input('W', [12, 2]),
    recurrent: input('R', [12, 3]),
    inputBias: input('b', [12]),
    recurrentBias: input('c', [12]),
  });

const gruOf = (x: Tensor) =>
  gruForward(x, {
    input: input('W', [9, 2]),
    recurrent: input('R', [9, 3]),
    inputBias: input('b', [9]),
    recurrentBias: input('c', [9]),
  });

/** Tensors that use an op in each of its ways, by the op they test. */
export const opUses: { readonly [O in OpName]: readonly Tensor[] } = {
  input: [input('a', [2, 3])],
  constant: [multiply(input('a', [2, 3]), constant(3))],
  add: [add(input('a', [2, 3]), input('b', [2, 3])), add(input('a', []), input('b', [2, 3])), add(input('a', [3]), input('b', []))],
  subtract: [subtract(input('a', [2, 3]), input('b', [2, 3])), subtract(input('a', []), input('b', [2]))],
  multiply: [multiply(input('a', [2, 3]), input('b', [2, 3])), multiply(input('a', [4]), input('b', [])), square(input('a', [2]))],
  divide: [
    divide(input('a', [2, 3]), input('b', [2, 3])),
    divide(input('a', []), input('b', [2])),
    divide(input('a', [2]), input('b', [])),
  ],
  minimum: [
    minimum(input('a', [2, 3]), input('b', [2, 3])),
    minimum(input('a', [2]), input('b', [])),
    minimum(input('a', []), input('b', [3])),
  ],
  squareRoot: [squareRoot(input('a', [2, 3]))],
  absolute: [absolute(input('a', [2, 3]))],
  sign: [magnitude(input('a', [2, 3]))],
  relu: [relu(input('a', [2, 3]))],
  sigmoid: [sigmoid(input('a', [2, 3]))],
  tanh: [tanh(input('a', [2, 3]))],
  sum: [sum(input('a', [2, 3]))],
  sumRows: [sumRows(input('a', [2, 3]))],
  expand: [expand(input('a', []), [2, 3]), expand(input('a', [3]), [2, 3])],
  reshape: [reshape(input('a', [2, 3]), [3, 2])],
  swapAxes: [swapAxes(input('a', [2, 3])), swapAxes(input('a', [2, 3, 4]))],
  join: [join([input('a', [2, 3]), input('b', [4]), input('c', [])])],
  split: [split(input('a', [10]), [[2, 3], [4]])[0]!, parted(input('a', [10]))],
  gemm: [
    gemm(input('a', [2, 3]), input('b', [3, 4])),
    gemm(input('a', [3, 2]), input('b', [3, 4]), { transposeA: true }),
    gemm(input('a', [2, 3]), input('b', [4, 3]), { transposeB: true }),
    gemm(input('a', [3, 2]), input('b', [4, 3]), { transposeA: true, transposeB: true, bias: input('c', [4]) }),
  ],
  lstmForward: [
    lstmOf(input('x', [4, 2, 2])).last,
    lstmOf(input('x', [4, 2, 2])).hidden,
    lstmOf(input('x', [1, 2, 2])).last,
    both(lstmOf(input('x', [3, 2, 2]))),
  ],
  lstmBackward: [],
  gruForward: [
    gruOf(input('x', [4, 2, 2])).last,
    gruOf(input('x', [4, 2, 2])).hidden,
    gruOf(input('x', [1, 2, 2])).last,
    both(gruOf(input('x', [3, 2, 2]))),
  ],
  gruBackward: [],
};

/** A loss in which each element counts differently, so that none can stand in for another. */
export const weighed = (tensor: Tensor): Tensor => sum(multiply(square(tensor), input('importance', tensor.shape)));

function magnitude(x: Tensor): Tensor {
  return multiply(sign(x), x);
}
function square(x: Tensor): Tensor {
  return multiply(x, x);
}
/** Both parts of a row, the second read twice. */
function parted(x: Tensor): Tensor {
  const [a, b] = split(x, [[2, 3], [4]]) as [Tensor, Tensor];
  return add(sum(square(a)), sum(multiply(b, square(b))));
}
function both({ hidden, last }: { hidden: Tensor; last: Tensor }): Tensor {
  return add(sum(square(hidden)), sum(last));
}

/** The inputs that a tensor depends on, by name. */
export function leaves(tensor: Tensor, found = new Map<string, Tensor>()): Map<string, Tensor> {
  if (tensor.node.op === 'input') found.set(tensor.node.attributes.name, found.get(tensor.node.attributes.name) ?? tensor);
  for (const before of tensor.node.inputs) leaves(before, found);
  return found;
}
/** Values away from 0, which `divide` and `squareRoot` need, of both signs elsewhere. */
export function valuesOf(loss: Tensor, op: OpName): Map<string, Float64Array> {
  const positive = op === 'divide' || op === 'squareRoot';
  return new Map(
    [...leaves(loss)].map(([name, { shape }]) => {
      const random = stream(3, op, name);
      // Rounded to float32, so that both sides see the same numbers.
      return [
        name,
        Float64Array.from({ length: elements(shape) }, () => Math.fround(positive ? 0.5 + random.uniform() : random.normal() / 2)),
      ];
    }),
  );
}
