import { averageRank } from '../kernel/index.js';
import type { Plane } from '../panel/index.js';
import { correlation } from '../sample/index.js';
import type { Association } from './Association.js';
import { rankSections } from './rankSections.js';
import type { Shape } from './Shape.js';

/** Planes that were ranked before, so that one that is used again is ranked once. */
interface Ranked {
  readonly factor?: Plane;
  readonly returns?: Plane;
}

/**
 * Correlation of a factor with returns across the assets of each session, over those of which both are finite; NaN of fewer than two, or where one side does not vary.
 * Spearman's ranks are of those assets alone.
 */
export function informationCoefficients(
  factor: Plane,
  returns: Plane,
  shape: Shape & { readonly method: Association },
  given: Ranked = {},
): Float64Array {
  const { assets: N, sessions: T, method } = shape;
  const ranked = method === 'spearman';
  const a = ranked ? (given.factor ?? rankSections(factor, shape)) : factor;
  const b = ranked ? (given.returns ?? rankSections(returns, shape)) : returns;
  const [x, y] = [new Float64Array(N), new Float64Array(N)];
  const coefficients = new Float64Array(T);
  for (let t = 0; t < T; t++) {
    let [count, alone] = [0, 0];
    for (let i = t; i < a.length; i += T) {
      const [left, right] = [Number.isFinite(a[i]), Number.isFinite(b[i])];
      if (left !== right) alone++;
      if (!left || !right) continue;
      x[count] = a[i]!;
      y[count++] = b[i]!;
    }
    const [left, right] = [x.subarray(0, count), y.subarray(0, count)];
    // Ranks among others than the pairs are not those of the pairs, but stand in their order.
    coefficients[t] = ranked && alone > 0 ? correlation(averageRank(left), averageRank(right)) : correlation(left, right);
  }
  return coefficients;
}
