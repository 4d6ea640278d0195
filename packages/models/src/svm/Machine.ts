/** A support-vector machine for regression: the sum of coefficients times the kernel of each vector with the input, plus the intercept. */
export interface Machine {
  readonly kernel: 'rbf' | 'linear';
  /** Width of the rbf kernel exp(−gamma · |x − v|²); 0 for the linear one. */
  readonly gamma: number;
  readonly coefficients: Float32Array;
  /** Row-major, one a coefficient. */
  readonly vectors: Float32Array;
  readonly intercept: number;
}
