import { overGaps } from './overGaps.js';
import { restart } from './restart.js';

/** Skewness (power 3) or excess kurtosis (power 4), corrected for bias as pandas does, of the last W values, or of those present where at least `min` are; NaN where fewer are, or than `power`, or where they do not differ. Infinities count as missing. */
export function rollingShape(
  x: Float64Array,
  W: number,
  power: 3 | 4,
  out: Float64Array = new Float64Array(x.length),
  min = W,
): Float64Array {
  const gapped = wholeWindows(x, W, power, out);
  overGaps([x], W, min, gapped, (t, n, _, values) => {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += (values[i]! - values[0]!) / n;
    mean += values[0]!;
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) for (let p = 0; p < 4; p++) sums[p]! += (values[i]! - mean) ** (p + 1);
    out[t] = shape(power, n, sums[0]!, sums[1]!, sums[2]!, sums[3]!);
  });
  return out;
}

/** From n and the sums of the powers of distances from anywhere near the mean. */
function shape(power: 3 | 4, n: number, s1: number, s2: number, s3: number, s4: number): number {
  const share = 1 / n;
  const m = s1 * share;
  const m2 = s2 * share - m * m;
  if (!(m2 > 0) || n < power) return NaN;
  if (power === 3) {
    const m3 = s3 * share - m * (3 * s2 * share - 2 * m * m);
    return (m3 * Math.sqrt(n * (n - 1))) / (m2 * Math.sqrt(m2) * (n - 2));
  }
  const m4 = s4 * share - m * (4 * s3 * share - m * (6 * s2 * share - 3 * m * m));
  return ((n - 1) * ((n + 1) * (m4 / (m2 * m2) - 3) + 6)) / ((n - 2) * (n - 3));
}

/** Fills what belongs to windows without a gap, NaN elsewhere, and says before which session all of the others lie. */
function wholeWindows(x: Float64Array, W: number, power: 3 | 4, out: Float64Array): number {
  const T = x.length;
  const share = 1 / W;
  const loss = restart.loss * share; // of fourth powers against the square of the squares' sum, W times as large
  let gapped = 0;
  let ready = W - 1;
  for (let t = 0; t < T; ) {
    if (!Number.isFinite(x[t])) ready = t + W;
    if (t < ready) {
      out[t++] = NaN;
      gapped = t;
      continue;
    }
    // the mean of the window: the newest value may be a spike, far from all of the others
    const near = x[t]!;
    let level = 0;
    for (let i = t + 1 - W; i < t; i++) level += x[i]! - near;
    level = near + level / W;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    for (let i = t + 1 - W; i <= t; i++) {
      const d = x[i]! - level;
      const d2 = d * d;
      s1 += d;
      s2 += d2;
      s3 += d2 * d;
      s4 += d2 * d2;
    }
    let through = s4;
    out[t++] = shape(power, W, s1, s2, s3, s4);
    for (const end = Math.min(T, t + W); t < end; t++) {
      const d = x[t]! - level;
      const gone = x[t - W]! - level;
      const d2 = d * d;
      const gone2 = gone * gone;
      s1 += d - gone;
      s2 += d2 - gone2;
      s3 += d2 * d - gone2 * gone;
      s4 += d2 * d2 - gone2 * gone2;
      through += d2 * d2;
      const centred = s2 - s1 * s1 * share;
      if (!(through <= loss * centred * centred)) break; // where x is missing too
      out[t] = shape(power, W, s1, s2, s3, s4);
    }
  }
  return gapped;
}
