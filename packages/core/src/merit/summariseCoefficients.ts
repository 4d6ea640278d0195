import { type MeanTest, testMean } from '../inference/index.js';

/** A series of coefficients in short: its mean with its test, and the information ratio mean / std, not annualised. Of returns over `horizon` sessions, which overlap, the test is Newey and West's with a lag of horizon − 1. */
export function summariseCoefficients(coefficients: Float64Array, horizon = 1): MeanTest & { readonly ratio: number } {
  const test = testMean(coefficients, horizon - 1);
  return { ...test, ratio: test.mean / test.deviation };
}
