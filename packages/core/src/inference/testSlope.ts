import { correlation, mean } from '../sample/index.js';
import { bartlettSum } from './bartlettSum.js';
import { studentTwoSided } from './studentTwoSided.js';

/** What the regression of one series on another says. */
export interface SlopeTest {
  /** Pairs of which both values are there. */
  readonly count: number;
  readonly correlation: number;
  readonly t: number;
  /** Two-sided, with count − 2 degrees of freedom. */
  readonly p: number;
}

/**
 * Whether `y` moves with `x`, over the pairs of which both are finite; NaN of fewer than three, or where one side does not vary.
 * Without a lag t = r √((n − 2) / (1 − r²)); with one, the slope over Newey and West's error (Bartlett weights on the products of residual and centred x).
 */
export function testSlope(x: Float64Array, y: Float64Array, lag = 0): SlopeTest {
  const [xs, ys] = [new Float64Array(x.length), new Float64Array(x.length)];
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i]!) || !Number.isFinite(y[i]!)) continue;
    xs[count] = x[i]!;
    ys[count++] = y[i]!;
  }
  const [known, other] = [xs.subarray(0, count), ys.subarray(0, count)];
  const r = correlation(known, other);
  const t = count < 3 || Number.isNaN(r) ? NaN : lag > 0 ? robust() : r * Math.sqrt((count - 2) / (1 - r * r));
  return { count, correlation: r, t, p: studentTwoSided(t, count - 2) };

  function robust(): number {
    const [centre, level] = [mean(known), mean(other)];
    let [xx, xy] = [0, 0];
    for (let i = 0; i < count; i++) {
      const dx = known[i]! - centre;
      xx += dx * dx;
      xy += dx * (other[i]! - level);
    }
    const slope = xy / xx;
    const scores = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) {
      const dx = x[i]! - centre;
      const score = dx * (y[i]! - level - slope * dx);
      scores[i] = Number.isFinite(score) ? score : NaN;
    }
    return xy / Math.sqrt(bartlettSum(scores, lag));
  }
}
