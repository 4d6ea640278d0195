/** Largest (sign 1) or smallest (sign −1) of the last W values; NaN while a window is incomplete or holds a value that is not finite. Blocks as in rollingSum. */
export function rollingExtreme(x: Float64Array, W: number, sign: 1 | -1, out: Float64Array = new Float64Array(x.length)): Float64Array {
  const tail = new Float64Array(W + 1).fill(-Infinity);
  let gap = -1; // the last session without a finite value; before the series there is none
  for (let start = 0; start < x.length; start += W) {
    const end = Math.min(start + W, x.length);
    let head = -Infinity;
    for (let t = start; t < end; t++) {
      const v = sign * x[t]!;
      if (v - v !== 0) gap = t;
      else if (v > head) head = v;
      const before = tail[t + 1 - start]!;
      out[t] = gap > t - W ? NaN : sign * (before > head ? before : head);
    }
    if (end === x.length) break;
    let rest = -Infinity;
    for (let i = W - 1; i > 0; i--) {
      const v = sign * x[start + i]!;
      if (v > rest) rest = v;
      tail[i] = rest;
    }
  }
  return out;
}
