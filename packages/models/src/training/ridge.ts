/** Solves (A + penalty · I) x = b for a symmetric A [d, d] of which the upper triangle is given, by Cholesky's factors, which take its place; undefined where it is not positive definite. */
export function ridge(A: Float64Array, b: Float64Array, penalty: number): Float64Array | undefined {
  const d = b.length;
  for (let i = 0; i < d; i++) {
    // Row i of the factor U, A = UᵀU: what is left of the row after the rows above.
    let pivot = A[i * d + i]! + penalty;
    const scale = Math.abs(pivot);
    for (let k = 0; k < i; k++) pivot -= A[k * d + i]! ** 2;
    if (!(pivot > scale * 1e-13)) return undefined;
    const root = Math.sqrt(pivot);
    A[i * d + i] = root;
    for (let k = 0; k < i; k++) {
      const factor = A[k * d + i]!;
      if (factor === 0) continue;
      for (let j = i + 1; j < d; j++) A[i * d + j]! -= factor * A[k * d + j]!;
    }
    for (let j = i + 1; j < d; j++) A[i * d + j]! /= root;
  }
  const x = b.slice();
  for (let i = 0; i < d; i++) {
    for (let k = 0; k < i; k++) x[i]! -= A[k * d + i]! * x[k]!;
    x[i]! /= A[i * d + i]!;
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let j = i + 1; j < d; j++) x[i]! -= A[i * d + j]! * x[j]!;
    x[i]! /= A[i * d + i]!;
  }
  return x;
}
