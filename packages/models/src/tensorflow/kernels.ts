import { elements, type NodeOf, type OpName } from '../graph/index.js';
import { gruBackward } from './gruBackward.js';
import { gruForward } from './gruForward.js';
import type { Kernel, Kernels, Running } from './Kernel.js';
import type { LstmForm } from './LstmForm.js';
import { product } from './product.js';

type Pairwise = 'add' | 'sub' | 'mul' | 'div' | 'minimum';
type Single = 'sqrt' | 'abs' | 'sign' | 'relu' | 'sigmoid' | 'tanh';

const pairs =
  <O extends OpName>(name: Pairwise): Kernel<O> =>
  ({ inputs: [a, b] }: NodeOf<O>, { tf, value }: Running) => [tf[name](value(a!), value(b!))];

const each =
  <O extends OpName>(name: Single): Kernel<O> =>
  ({ inputs: [x] }: NodeOf<O>, { tf, value }: Running) => [tf[name](value(x!))];

/** How each op is computed by TensorFlow.js, LSTMs in the form given. */
export const kernels = ({ lstmForward, lstmBackward }: LstmForm): Kernels => ({
  input: ({ attributes }, at) => [at.input(attributes.name)],
  constant: ({ attributes }, at) => [at.constant(attributes.value)],
  add: pairs('add'),
  subtract: pairs('sub'),
  multiply: pairs('mul'),
  divide: pairs('div'),
  minimum: pairs('minimum'),
  squareRoot: each('sqrt'),
  absolute: each('abs'),
  sign: each('sign'),
  relu: each('relu'),
  sigmoid: each('sigmoid'),
  tanh: each('tanh'),
  sum: ({ inputs: [x] }, { tf, value }) => [tf.sum(value(x!))],
  sumRows: ({ inputs: [x] }, { tf, value }) => [tf.sum(value(x!), 0)],
  expand: ({ inputs: [x], shapes: [shape] }, { tf, value }) => [tf.broadcastTo(value(x!), [...shape!])],
  reshape: ({ inputs: [x], shapes: [shape] }, { tf, value }) => [tf.reshape(value(x!), [...shape!])],
  swapAxes({ inputs: [x] }, { tf, value }) {
    const axes = Array.from(value(x!).shape, (_, axis) => (axis < 2 ? 1 - axis : axis));
    return [tf.transpose(value(x!), axes)];
  },
  join: ({ inputs }, { tf, value }) => [
    tf.concat(inputs.map((tensor) => (tensor.shape.length === 1 ? value(tensor) : tf.reshape(value(tensor), [-1])))),
  ],
  split({ inputs: [x], shapes }, { tf, value }) {
    const parts = tf.split(value(x!), shapes.map(elements));
    return parts.map((part, i) => (shapes[i]!.length === 1 ? part : tf.reshape(part, [...shapes[i]!])));
  },
  gemm({ inputs: [a, b, bias], attributes: { transposeA, transposeB } }, { tf, value }) {
    const made = product(tf, value(a!), value(b!), transposeA, transposeB);
    return [bias ? tf.add(made, value(bias)) : made];
  },
  lstmForward,
  lstmBackward,
  gruForward,
  gruBackward,
});
