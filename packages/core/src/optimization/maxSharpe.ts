import type { Limits } from './Limits.js';
import { openProgram } from './openProgram.js';
import type { Solution } from './Solution.js';
import { weightProgram } from './weightProgram.js';

const halvings = 60;
const doublings = 24;

/**
 * The weights within limits with the largest Sharpe ratio e'w / √(w'Σw), e the expected returns in excess of the risk-free one; infeasible where no weights expect more than that.
 * On the efficient frontier w(t) = argmin ½ w'Σw − t e'w the ratio rises as long as w'Σw > t e'w; t is found by halving, each program going on from the last.
 */
export function maxSharpe(covariance: Float64Array, excess: Float64Array, limits: Limits): Solution {
  const N = excess.length;
  const solve = openProgram(weightProgram(covariance, limits));
  const linear = new Float64Array(N);
  const at = (t: number) => {
    for (let n = 0; n < N; n++) linear[n] = -t * excess[n]!;
    return solve(linear);
  };
  /** Variance and expected excess return of weights. */
  const figures = (w: Float64Array) => {
    let [variance, gain] = [0, 0];
    for (let n = 0; n < N; n++) {
      if (w[n] === 0) continue;
      let sum = 0;
      for (let k = 0; k < N; k++) sum += covariance[n * N + k]! * w[k]!;
      variance += w[n]! * sum;
      gain += w[n]! * excess[n]!;
    }
    return { variance, gain };
  };
  const calm = at(0);
  if (!calm.weights) return calm;
  // Where nothing can be held the ratio stays as it is until something is met: then only a clear fall counts.
  const flat = figures(calm.weights).variance > 1e-12 * covariance.reduce((most, value) => Math.max(most, value), 0) ? 1e-9 : 1e-5;
  const rises = (w: Float64Array, t: number): boolean => {
    const { variance, gain } = figures(w);
    return gain <= 0 || variance >= t * gain * (1 - flat);
  };
  let [low, high] = [0, scaleOf(covariance, excess)];
  if (!(high > 0)) return { status: 'infeasible' };
  for (let i = 0; ; i++) {
    const { status, weights } = at(high);
    if (!weights) return { status };
    if (!rises(weights, high)) break;
    if (i === doublings) return { status: 'infeasible' };
    [low, high] = [high, 2 * high];
  }
  for (let i = 0; i < halvings && high - low > 1e-14 * high; i++) {
    const middle = (low + high) / 2;
    const { status, weights } = at(middle);
    if (!weights) return { status };
    if (rises(weights, middle)) low = middle;
    else high = middle;
  }
  return at(low === 0 ? high : low);
}

/** A step of the right size: variance over return of the asset that earns the most; 0 where none earns. */
function scaleOf(covariance: Float64Array, excess: Float64Array): number {
  const N = excess.length;
  let best = 0;
  for (let n = 1; n < N; n++) if (Math.abs(excess[n]!) > Math.abs(excess[best]!)) best = n;
  return excess[best] === 0 || N === 0 ? 0 : covariance[best * N + best]! / Math.abs(excess[best]!);
}
