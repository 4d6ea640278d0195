/** The series `sessions` later, so that each session holds the value of `sessions` before; NaN until there is one. */
export function shift(x: Float64Array, sessions: number, out: Float64Array = new Float64Array(x.length)): Float64Array {
  out.fill(NaN, 0, sessions);
  if (sessions < x.length) out.set(x.subarray(0, x.length - sessions), sessions);
  return out;
}
