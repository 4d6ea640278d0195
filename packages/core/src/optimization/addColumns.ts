interface Columns {
  /** Which columns, the first `count` of them, and what share of each. */
  readonly columns: Int32Array;
  readonly shares: Float64Array;
  readonly count: number;
}

/** Adds shares of columns of a symmetric N × N matrix to N sums, one after the other. */
export function addColumns(matrix: Float64Array, sums: Float64Array, { columns, shares, count }: Columns): void {
  const N = sums.length;
  let i = 0;
  // Four columns at once, added in their order: each sum is then loaded and stored once.
  for (; i + 3 < count; i += 4) {
    const [a, b, c, d] = [columns[i]! * N, columns[i + 1]! * N, columns[i + 2]! * N, columns[i + 3]! * N];
    const [p, q, r, s] = [shares[i]!, shares[i + 1]!, shares[i + 2]!, shares[i + 3]!];
    for (let n = 0; n < N; n++) sums[n] = sums[n]! + matrix[a + n]! * p + matrix[b + n]! * q + matrix[c + n]! * r + matrix[d + n]! * s;
  }
  for (; i < count; i++) {
    const [from, share] = [columns[i]! * N, shares[i]!];
    for (let n = 0; n < N; n++) sums[n] = sums[n]! + matrix[from + n]! * share;
  }
}
