/**
 * Sample standard deviation (ddof 1) of the last W values; NaN while a window is incomplete or holds a value that is not finite, and for W of 1.
 * Blocks as in rollingSum; values are taken from the first of the newer block, which every window over it holds, so that level never swamps spread.
 */
export function rollingStd(x: Float64Array, W: number, out: Float64Array = new Float64Array(x.length)): Float64Array {
  const tail = new Float64Array(W + 1).fill(NaN);
  const tailSquares = new Float64Array(W + 1).fill(NaN);
  tail[W] = 0;
  tailSquares[W] = 0;
  for (let start = 0; start < x.length; start += W) {
    const end = Math.min(start + W, x.length);
    const level = x[start]!;
    let rest = 0;
    let restSquares = 0;
    for (let i = W - 1; i > 0 && start > 0; i--) {
      const d = x[start - W + i]! - level;
      rest += d;
      restSquares += d * d;
      tail[i] = rest;
      tailSquares[i] = restSquares;
    }
    let head = 0;
    let headSquares = 0;
    for (let t = start; t < end; t++) {
      const d = x[t]! - level;
      head += d;
      headSquares += d * d;
      const sum = tail[t + 1 - start]! + head;
      const squares = tailSquares[t + 1 - start]! + headSquares - (sum * sum) / W;
      out[t] = squares - squares === 0 ? Math.sqrt(Math.max(0, squares) / (W - 1)) : NaN;
    }
  }
  return out;
}
