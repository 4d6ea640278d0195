/**
 * Kaufman's adaptive mean: exponential, as fast as 2 sessions where the last W changes lead one way and as slow as 30 where they cancel out.
 * Begun with the value before the first full window; NaN until then and while a window has a gap, after which it goes on.
 */
export function adaptiveMean(x: Float64Array, W: number, out: Float64Array): Float64Array {
  const [fast, slow] = [2 / 3, 2 / 31];
  let present = 0;
  let mean = NaN;
  for (let t = 0; t < out.length; t++) {
    out[t] = NaN;
    present = Number.isFinite(x[t]) ? present + 1 : 0;
    if (present <= W) continue;
    if (Number.isNaN(mean)) mean = x[t - 1]!;
    // Summed anew each session: a running sum would keep what a spike left in its last digits.
    let way = 0;
    for (let s = t - W + 1; s <= t; s++) way += Math.abs(x[s]! - x[s - 1]!);
    const straight = way === 0 ? 1 : Math.min(1, Math.abs(x[t]! - x[t - W]!) / way);
    mean += (straight * (fast - slow) + slow) ** 2 * (x[t]! - mean);
    out[t] = mean;
  }
  return out;
}
