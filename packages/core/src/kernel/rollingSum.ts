/**
 * Sum of the last W values; NaN while a window is incomplete or holds a value that is not finite.
 * Blocks of W from the start of the series: a window is the tail of one block and the head of the next, so nothing is ever subtracted (van Herk 1992).
 */
export function rollingSum(x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length)): Float64Array {
  const tail = new Float64Array(W + 1).fill(NaN);
  tail[W] = 0;
  for (let start = 0; start < x.length; start += W) {
    const end = Math.min(start + W, x.length);
    let head = 0;
    for (let t = start; t < end; t++) {
      head += x[t]!;
      const sum = tail[t + 1 - start]! + head;
      out[t] = sum - sum + sum; // NaN where the sum is not finite
    }
    if (end === x.length) break;
    let rest = 0;
    for (let i = W - 1; i > 0; i--) {
      rest += x[start + i]!;
      tail[i] = rest;
    }
  }
  return out;
}
