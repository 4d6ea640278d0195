import { apply, type OpName, type Shape, sameShape, type Tensor } from '../graph/index.js';

type Elementwise = Extract<OpName, 'add' | 'subtract' | 'multiply' | 'divide' | 'minimum'>;

/** An op on pairs of elements of two tensors of one shape, or of a tensor and a scalar; throws where shapes differ otherwise. */
export const elementwise =
  (op: Elementwise) =>
  (a: Tensor, b: Tensor): Tensor =>
    apply(op, [a, b], {}, [broadcast(op, a.shape, b.shape)])[0]!;

function broadcast(op: string, a: Shape, b: Shape): Shape {
  if (b.length === 0 || sameShape(a, b)) return a;
  if (a.length === 0) return b;
  throw new Error(`${op}: shapes [${a}] and [${b}] differ`);
}
