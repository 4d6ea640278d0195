/** b becomes A⁻¹b, for the lower triangle of a positive semidefinite A of m × m in rows of a stride; A becomes its Cholesky factor. Where a row follows from those before it, its share of b is 0. */
export function solveSymmetric(A: Float64Array, stride: number, m: number, b: Float64Array): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = A[i * stride + j]!;
      for (let k = 0; k < j; k++) sum -= A[i * stride + k]! * A[j * stride + k]!;
      if (i === j) A[i * stride + i] = sum > 1e-13 * A[i * stride + i]! ? Math.sqrt(sum) : Infinity;
      else A[i * stride + j] = sum / A[j * stride + j]!;
    }
    let value = b[i]!;
    for (let k = 0; k < i; k++) value -= A[i * stride + k]! * b[k]!;
    b[i] = value / A[i * stride + i]!;
  }
  for (let i = m - 1; i >= 0; i--) {
    const value = b[i]! / A[i * stride + i]!;
    b[i] = value;
    for (let k = 0; k < i; k++) b[k] = b[k]! - A[i * stride + k]! * value;
  }
}
