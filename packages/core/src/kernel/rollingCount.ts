/** How many of the last W values are other than 0; NaN while a window is incomplete or holds a value that is not finite. */
export function rollingCount(x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length)): Float64Array {
  let count = 0;
  let gap = -1; // the last session without a value
  for (let t = 0; t < x.length; t++) {
    const v = x[t]!;
    if (v - v !== 0) gap = t;
    else if (v !== 0) count++;
    if (t >= W) {
      const old = x[t - W]!;
      if (old - old === 0 && old !== 0) count--;
    }
    out[t] = t + 1 >= W && gap <= t - W ? count : NaN;
  }
  return out;
}
