/**
 * Visits the sessions before `end` whose window is incomplete or has a gap, but holds at least `min` sessions with a value of both series, which may be one.
 * `visit` is told the session, how many are present, their places counted from the first session of the window, and their values, oldest first.
 */
export function overGaps(
  [x, y = x]: readonly [Float64Array, Float64Array?],
  W: number,
  min: number,
  end: number,
  visit: (t: number, n: number, places: Float64Array, valuesOfX: Float64Array, valuesOfY: Float64Array) => void,
): void {
  if (min >= W) return;
  const places = new Float64Array(W);
  const valuesOfX = new Float64Array(W);
  const valuesOfY = new Float64Array(W);
  let seen = -1; // the last session with values
  for (let t = 0; t < end; t++) {
    if (Number.isFinite(x[t]) && Number.isFinite(y[t])) seen = t;
    const from = Math.max(0, t + 1 - W);
    if (seen < from) continue;
    let n = 0;
    for (let s = from; s <= seen; s++) {
      const v = x[s]!;
      const w = y[s]!;
      if (v - v !== 0 || w - w !== 0) continue;
      places[n] = s - from;
      valuesOfX[n] = v;
      valuesOfY[n] = w;
      n++;
    }
    if (n >= min && n < W) visit(t, n, places, valuesOfX, valuesOfY);
  }
}
