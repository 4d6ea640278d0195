import { rollingCovariance, rollingVariance } from '../kernel/index.js';

/**
 * Makes a kernel of planes' rows of T sessions: the slope of y's changes on x's over the last W of them, by least squares over those that both know;
 * NaN where fewer than half are known, or x does not vary.
 */
export function rollingBeta(T: number, W: number): (y: Float64Array, x: Float64Array, out: Float64Array) => void {
  const [moves, others, spread] = [new Float64Array(T), new Float64Array(T), new Float64Array(T)];
  const least = Math.ceil(W / 2);
  return (y, x, out) => {
    for (let t = 0; t < T; t++) {
      const [own, other] = [y[t]! / y[t - 1]! - 1, x[t]! / x[t - 1]! - 1];
      const known = Number.isFinite(own) && Number.isFinite(other);
      moves[t] = known ? own : NaN;
      others[t] = known ? other : NaN;
    }
    rollingCovariance(moves, others, W, out, least);
    rollingVariance(others, W, spread, least);
    for (let t = 0; t < T; t++) out[t] = spread[t]! > 0 ? out[t]! / spread[t]! : NaN;
  };
}
