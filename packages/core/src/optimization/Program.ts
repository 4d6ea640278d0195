/**
 * Least of ½ w'Hw + c'w over N quantities w that V variables x move from a start: w = start + Σ x_v at owner[v], 0 ≤ x ≤ length, rowLower ≤ rows · x ≤ rowUpper.
 * Several variables with one owner, which stand together, let a row bend where the next begins, as a sum of absolute values does: upwards at an upper limit.
 */
export interface Program {
  /** N × N, symmetric and positive semidefinite. */
  readonly hessian: Float64Array;
  readonly start: Float64Array;
  readonly owner: Int32Array;
  /** V finite lengths, 0 or more. */
  readonly length: Float64Array;
  /** M rows of V coefficients. */
  readonly rows: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}
