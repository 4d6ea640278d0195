/**
 * Visits the sessions whose window is incomplete or has a gap, but holds at least `min` sessions without one.
 * `visit` is told the session, how many are present, their places counted from the first session of the window, and their values by input, oldest first.
 */
export function overGaps(
  inputs: readonly Float64Array[],
  W: number,
  min: number,
  visit: (t: number, n: number, places: Float64Array, values: readonly Float64Array[]) => void,
): void {
  if (min >= W) return;
  const T = inputs[0]!.length;
  const present = (t: number) => inputs.every((x) => Number.isFinite(x[t]));
  const places = new Float64Array(W);
  const values = inputs.map(() => new Float64Array(W));
  let count = 0;
  for (let t = 0; t < T; t++) {
    if (present(t)) count++;
    if (t >= W && present(t - W)) count--;
    if (count === W || count < min) continue;
    const from = Math.max(0, t + 1 - W);
    let n = 0;
    for (let s = from; s <= t; s++) {
      if (!present(s)) continue;
      places[n] = s - from;
      for (let i = 0; i < inputs.length; i++) values[i]![n] = inputs[i]![s]!;
      n++;
    }
    visit(t, n, places, values);
  }
}
