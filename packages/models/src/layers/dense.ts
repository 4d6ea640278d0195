import type { Tensor } from '../graph/index.js';
import { gemm } from '../ops/index.js';
import type { Declare } from './Declare.js';

/** An affine map of each row, [B, F] → [B, units]. */
export function dense(declare: Declare, name: string, x: Tensor, units: number): Tensor {
  const F = x.shape[1]!;
  const weight = declare(`${name}.weight`, [units, F], 1 / Math.sqrt(F));
  return gemm(x, weight, { transposeB: true, bias: declare(`${name}.bias`, [units], 0) });
}
