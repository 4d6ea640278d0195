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
      out[t] = sum - sum === 0 ? sum : NaN;
    }
    if (end === x.length) break;
    for (let i = W - 1; i > 0; i--) tail[i] = x[start + i]! + tail[i + 1]!;
  }
  return out;
}
