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
  const T = x.length;
  const span = restart.windows * W;
  const loss = restart.loss;
  let ready = W - 1;
  let until = -1;
  let levelX = 0;
  let levelY = 0;
  let sx = 0;
  let sy = 0;
  let sxx = 0;
  let syy = 0;
  let sxy = 0;
  let mostX = 0;
  let mostY = 0;
  for (let t = 0; t < T; t++) {
    const v = x[t]!;
    const w = y[t]!;
    if (v - v !== 0 || w - w !== 0) ready = t + W;
    if (t < ready) {
      out[t] = NaN;
      continue;
    }
    let xx = 0;
    let yy = 0;
    if (t > ready && t < until) {
      const a = v - levelX;
      const b = w - levelY;
      const goneX = x[t - W]! - levelX;
      const goneY = y[t - W]! - levelY;
      sx += a - goneX;
      sy += b - goneY;
      sxx += a * a - goneX * goneX;
      syy += b * b - goneY * goneY;
      sxy += a * b - goneX * goneY;
      if (sxx > mostX) mostX = sxx;
      if (syy > mostY) mostY = syy;
      xx = sxx - (sx * sx) / W;
      yy = syy - (sy * sy) / W;
    } else until = t;
    if (until === t || !(mostX <= loss * xx && mostY <= loss * yy)) {
      levelX = v;
      levelY = w;
      sx = 0;
      sy = 0;
      sxx = 0;
      syy = 0;
      sxy = 0;
      for (let i = t + 1 - W; i < t; i++) {
        const a = x[i]! - levelX;
        const b = y[i]! - levelY;
        sx += a;
        sy += b;
        sxx += a * a;
        syy += b * b;
        sxy += a * b;
      }
      mostX = sxx;
      mostY = syy;
      xx = sxx - (sx * sx) / W;
      yy = syy - (sy * sy) / W;
      until = t + span;
    }
    const xy = sxy - (sx * sy) / W;
    out[t] = correlation ? ratio(xy, xx, yy) : xy / (W - 1);
  }
  overGaps([x, y], W, min, (t, n, _, [a, b]) => {
    const xy = centredSum(a!, b!, n);
    out[t] = correlation ? ratio(xy, centredSum(a!, a!, n), centredSum(b!, b!, n)) : n > 1 ? xy / (n - 1) : NaN;
  });
  return out;
}

/** Rounding may take a perfect correlation past 1. */
function ratio(xy: number, xx: number, yy: number): number {
  if (!(xx > 0 && yy > 0)) return NaN;
  const r = xy / Math.sqrt(xx * yy);
  return r > 1 ? 1 : r < -1 ? -1 : r;
}
