/** Largest (sign 1) or smallest (sign −1) of the last W values; NaN while a window is incomplete or holds a value that is not finite. Blocks as in rollingSum. */
export function rollingExtreme(x: Float64Array, W: number, sign: 1 | -1, out: Float64Array = new Float64Array(x.length)): Float64Array {
  const tail = new Float64Array(W + 1).fill(NaN);
  tail[W] = -Infinity;
  for (let start = 0; start < x.length; start += W) {
    const end = Math.min(start + W, x.length);
    let head = -Infinity;
    for (let t = start; t < end; t++) {
      head = Math.max(head, finite(sign * x[t]!));
      out[t] = sign * Math.max(tail[t + 1 - start]!, head);
    }
    if (end === x.length) break;
    for (let i = W - 1; i > 0; i--) tail[i] = Math.max(tail[i + 1]!, finite(sign * x[start + i]!));
  }
  return out;
}

const finite = (v: number): number => (v - v === 0 ? v : NaN);
