import { type SlopeTest, testSlope } from '../inference/index.js';
import { averageRank } from '../kernel/index.js';
import type { Plane } from '../panel/index.js';
import type { Association } from './Association.js';
import type { Shape } from './Shape.js';

/**
 * Correlation of each asset's factor with its own returns over time, with its test; NaN of fewer than three pairs or where one side does not vary.
 * Returns over `horizon` sessions overlap: beyond 1 the test is Newey and West's with a lag of horizon − 1.
 */
export function assetCoefficients(
  factor: Plane,
  returns: Plane,
  { assets: N, sessions: T, method, horizon = 1 }: Shape & { readonly method: Association; readonly horizon?: number },
): readonly SlopeTest[] {
  return Array.from({ length: N }, (_, n) => {
    const [x, y] = [factor.subarray(n * T, (n + 1) * T), returns.subarray(n * T, (n + 1) * T)];
    if (method === 'pearson') return testSlope(x, y, horizon - 1);
    const paired = (values: Float64Array, other: Float64Array) => values.map((value, t) => (Number.isFinite(other[t]!) ? value : NaN));
    return testSlope(averageRank(paired(x, y)), averageRank(paired(y, x)), horizon - 1);
  });
}
