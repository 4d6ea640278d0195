import { solveSymmetric } from './solveSymmetric.js';

const rounds = 30;
const steps = 200;
const exact = 1e-13;
const settled = 1e-9;

/** Weights of a sum of 1 with equal shares w_i (Σw)_i of the variance; undefined where an asset does not vary, or some together hardly do. The least of w'Σw/2 − Σ log(w)/n: by coordinates, w_i = (−c + √(c² + 4 σ_i² / n)) / 2σ_i² with c = Σ_{j≠i} σ_ij w_j (Griveau-Billion, Richard and Roncalli 2013), then where that is slow by damped Newton steps (Spinu 2013). */
export function equalRisk(covariance: Float64Array): Float64Array | undefined {
  const N = Math.sqrt(covariance.length);
  const w = new Float64Array(N);
  for (let n = 0; n < N; n++) {
    const variance = covariance[n * N + n]!;
    if (!(variance > 0)) return undefined;
    w[n] = 1 / Math.sqrt(variance * N);
  }
  let moved = 1;
  for (let round = 0; round < rounds && moved > exact; round++) {
    moved = 0;
    for (let i = 0; i < N; i++) {
      const variance = covariance[i * N + i]!;
      const others = along(i) - variance * w[i]!;
      const next = (Math.sqrt(others * others + (4 * variance) / N) - others) / (2 * variance);
      moved = Math.max(moved, Math.abs(next - w[i]!) / next);
      w[i] = next;
    }
  }
  const hessian = new Float64Array(N * N);
  const step = new Float64Array(N);
  for (let k = 0; k < steps && moved > exact; k++) {
    // In logarithms of scale: with y = w · (1 + s) the barrier's curvature is 1/n whatever the weight.
    for (let i = 0; i < N; i++) {
      step[i] = 1 / N - w[i]! * along(i);
      for (let j = 0; j <= i; j++) hessian[i * N + j] = w[i]! * covariance[i * N + j]! * w[j]! + (i === j ? 1 / N : 0);
    }
    const slope = step.slice();
    solveSymmetric(hessian, N, N, step);
    const decrement = Math.sqrt(
      N *
        Math.max(
          0,
          step.reduce((sum, s, i) => sum + s * slope[i]!, 0),
        ),
    );
    moved = 0;
    for (let i = 0; i < N; i++) {
      const share = step[i]! / (1 + decrement);
      moved = Math.max(moved, Math.abs(share));
      w[i] = w[i]! * (1 + share);
    }
  }
  const total = w.reduce((sum, value) => sum + value, 0);
  return moved < settled && Number.isFinite(total) ? w.map((value) => value / total) : undefined;

  function along(i: number): number {
    let sum = 0;
    for (let j = 0; j < N; j++) sum += covariance[i * N + j]! * w[j]!;
    return sum;
  }
}
