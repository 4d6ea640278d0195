/** How many of the last W values are finite; of those that there are while the window is incomplete. */
export function rollingPresent(x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length)): Float64Array {
  let count = 0;
  for (let t = 0; t < x.length; t++) {
    if (Number.isFinite(x[t])) count++;
    if (t >= W && Number.isFinite(x[t - W])) count--;
    out[t] = count;
  }
  return out;
}
