import type { Tensor } from '../graph/index.js';
import { gemm } from '../ops/index.js';
import type { Scope } from './Scope.js';

/** An affine map of each row, [B, F] → [B, units]. */
export function dense(scope: Scope, name: string, x: Tensor, units: number): Tensor {
  const F = x.shape[1]!;
  const weight = scope.weight(`${name}.weight`, [units, F], 1 / Math.sqrt(F));
  return gemm(x, weight, { transposeB: true, bias: scope.weight(`${name}.bias`, [units], 0) });
}
