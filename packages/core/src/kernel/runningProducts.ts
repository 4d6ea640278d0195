import { centredSum } from './centredSum.js';
import { overGaps } from './overGaps.js';
import { restart } from './restart.js';

/** Sample covariance (ddof 1), or Pearson's correlation, of the last W pairs, or of those present where at least `min` are; NaN where fewer are, and a correlation where one side does not vary. */
export function runningProducts(
  x: Float64Array,
  y: Float64Array,
  W: number,
  out: Float64Array,
  min: number,
  correlation: boolean,
): Float64Array {
  const gapped = wholeWindows(x, y, W, out, correlation);
  overGaps([x, y], W, min, gapped, (t, n, _, a, b) => {
    const xy = centredSum(a, b, n);
    out[t] = correlation ? ratio(xy, centredSum(a, a, n), centredSum(b, b, n)) : n > 1 ? xy / (n - 1) : NaN;
  });
  return out;
}

/** Rounding may take a perfect correlation past 1. */
function ratio(xy: number, xx: number, yy: number): number {
  if (!(xx > 0 && yy > 0)) return NaN;
  const r = xy / Math.sqrt(xx * yy);
  return r > 1 ? 1 : r < -1 ? -1 : r;
}

/** Fills what belongs to windows without a gap, NaN elsewhere, and says before which session all of the others lie. */
function wholeWindows(x: Float64Array, y: Float64Array, W: number, out: Float64Array, correlation: boolean): number {
  const T = x.length;
  const span = restart.windows * W;
  const loss = restart.loss;
  const share = 1 / W;
  let gapped = 0;
  let ready = W - 1;
  for (let t = 0; t < T; ) {
    if (!Number.isFinite(x[t]) || !Number.isFinite(y[t])) ready = t + W;
    if (t < ready) {
      out[t++] = NaN;
      gapped = t;
      continue;
    }
    const levelX = x[t]!;
    const levelY = y[t]!;
    let sx = 0;
    let sy = 0;
    let sxx = 0;
    let syy = 0;
    let sxy = 0;
    for (let i = t + 1 - W; i < t; i++) {
      const a = x[i]! - levelX;
      const b = y[i]! - levelY;
      sx += a;
      sy += b;
      sxx += a * a;
      syy += b * b;
      sxy += a * b;
    }
    let throughX = sxx;
    let throughY = syy;
    const xy = sxy - sx * sy * share;
    out[t++] = correlation ? ratio(xy, sxx - sx * sx * share, syy - sy * sy * share) : xy / (W - 1);
    for (const end = Math.min(T, t + span); t < end; t++) {
      const a = x[t]! - levelX;
      const b = y[t]! - levelY;
      const goneX = x[t - W]! - levelX;
      const goneY = y[t - W]! - levelY;
      sx += a - goneX;
      sy += b - goneY;
      sxx += a * a - goneX * goneX;
      syy += b * b - goneY * goneY;
      sxy += a * b - goneX * goneY;
      throughX += a * a;
      throughY += b * b;
      const xx = sxx - sx * sx * share;
      const yy = syy - sy * sy * share;
      if (!(throughX <= loss * xx && throughY <= loss * yy)) break; // where one of them is missing too
      const xy = sxy - sx * sy * share;
      out[t] = correlation ? ratio(xy, xx, yy) : xy / (W - 1);
    }
  }
  return gapped;
}
