import { apply, type OpName, type Tensor } from '../graph/index.js';

type Unary = Extract<OpName, 'squareRoot' | 'absolute' | 'sign' | 'relu' | 'sigmoid' | 'tanh'>;

/** An op on each element of a tensor. */
export const unary =
  (op: Unary) =>
  (x: Tensor): Tensor =>
    apply(op, [x], {}, [x.shape])[0]!;
