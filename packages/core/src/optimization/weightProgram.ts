import type { Limits } from './Limits.js';
import type { Program } from './Program.js';

/** The program of weights under limits. Each weight starts at its least and is raised piece by piece; pieces end at 0 where absolute weights are limited and at what is held where changes are, so that both are straight along each. */
export function weightProgram(hessian: Float64Array, { lower, upper, sums, gross, turnover }: Limits): Program {
  const N = lower.length;
  const owner: number[] = [];
  const length: number[] = [];
  const grossSlope: number[] = [];
  const turnoverSlope: number[] = [];
  for (let n = 0; n < N; n++) {
    const [low, high] = [lower[n]!, upper[n]!];
    const bends = [...(gross === undefined ? [] : [0]), ...(turnover ? [turnover.held[n]!] : [])].filter((at) => at > low && at < high);
    const ends = [low, ...bends.sort((a, b) => a - b), high];
    for (let i = 1; i < ends.length; i++) {
      const [from, to] = [ends[i - 1]!, ends[i]!];
      if (to === from && i > 1) continue;
      owner.push(n);
      length.push(to - from);
      grossSlope.push(from >= 0 ? 1 : -1);
      turnoverSlope.push(turnover && from >= turnover.held[n]! ? 1 : -1);
    }
  }
  const rows = sums.map(({ coefficients, ...bounds }) => {
    // Limits are told from rounding by their absolute distance, so that of returns is brought to the size of the others.
    const size = coefficients.reduce((most, c) => Math.max(most, Math.abs(c)), 0) || 1;
    const base = coefficients.reduce((sum, c, n) => sum + c * lower[n]!, 0);
    return { along: owner.map((n) => coefficients[n]! / size), lower: (bounds.lower - base) / size, upper: (bounds.upper - base) / size };
  });
  if (gross !== undefined) {
    const base = lower.reduce((sum, w) => sum + Math.abs(w), 0);
    rows.push({ along: grossSlope, lower: -Infinity, upper: gross - base });
  }
  if (turnover) {
    const base = lower.reduce((sum, w, n) => sum + Math.abs(w - turnover.held[n]!), 0);
    rows.push({ along: turnoverSlope, lower: -Infinity, upper: turnover.most - base });
  }
  return {
    hessian,
    start: lower,
    owner: Int32Array.from(owner),
    length: Float64Array.from(length),
    rows: Float64Array.from(rows.flatMap(({ along }) => along)),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
  };
}
