import { apply, sameShape, type Tensor } from '../graph/index.js';

interface Options {
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  /** A row [N] that is added to each row of the product. */
  readonly bias?: Tensor;
}

/** The product of two matrices, either transposed first, [M, K] × [K, N] → [M, N]; throws where they do not fit. */
export function gemm(a: Tensor, b: Tensor, { transposeA = false, transposeB = false, bias }: Options = {}): Tensor {
  if (a.shape.length !== 2 || b.shape.length !== 2) throw new Error(`gemm: matrices are needed, not [${a.shape}] and [${b.shape}]`);
  const [M, inner] = transposeA ? [a.shape[1]!, a.shape[0]!] : [a.shape[0]!, a.shape[1]!];
  const [K, N] = transposeB ? [b.shape[1]!, b.shape[0]!] : [b.shape[0]!, b.shape[1]!];
  if (inner !== K) throw new Error(`gemm: inner extents ${inner} and ${K} differ`);
  if (bias && !sameShape(bias.shape, [N])) throw new Error(`gemm: a bias of [${N}] is needed, not [${bias.shape}]`);
  return apply('gemm', bias ? [a, b, bias] : [a, b], { transposeA, transposeB }, [[M, N]])[0]!;
}
