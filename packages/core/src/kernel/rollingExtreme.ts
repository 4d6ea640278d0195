import { overGaps } from './overGaps.js';

/** What to keep of an extreme: its value, and its place in the window, the first of equals, from 1 for the oldest session. */
export interface ExtremeLines {
  readonly value?: Float64Array | undefined;
  readonly place?: Float64Array | undefined;
}

/**
 * Fills the lines asked for of the largest (sign 1) or smallest (sign −1) of the last W values, or of those present where at least `min` are; NaN where fewer are. Infinities count as missing.
 * Blocks of W from the start of the series: a window is the tail of one and the head of the next (van Herk 1992).
 */
export function rollingExtreme(x: Float64Array, W: number, sign: 1 | -1, { value, place }: ExtremeLines, min = W): void {
  const gapped = wholeWindows(x, W, sign, value ?? new Float64Array(x.length), place);
  overGaps([x], W, min, gapped, (t, n, places, values) => {
    let first = 0;
    for (let i = 1; i < n; i++) if (sign * values[i]! > sign * values[first]!) first = i;
    if (value) value[t] = values[first]!;
    if (place) place[t] = places[first]! + 1;
  });
}

/** Fills what belongs to windows without a gap, NaN elsewhere, and says before which session all of the others lie. */
function wholeWindows(x: Float64Array, W: number, sign: 1 | -1, value: Float64Array, place: Float64Array | undefined): number {
  const T = x.length;
  let gapped = 0;
  let ready = W - 1;
  for (let start = 0; start < T; start += W) {
    const end = Math.min(start + W, T);
    let best = -Infinity;
    let at = start;
    for (let t = start; t < end; t++) {
      const v = sign * x[t]!;
      if (v - v !== 0) ready = t + W;
      else if (v > best) {
        best = v;
        at = t;
      }
      value[t] = sign * best;
      if (place) place[t] = W + at - t;
      if (t < ready) {
        value[t] = NaN; // which no earlier value is over
        if (place) place[t] = NaN;
        gapped = t + 1;
      }
    }
    best = -Infinity;
    for (let t = start - 1; t > start - W && start > 0; t--) {
      const v = sign * x[t]!;
      if (v >= best) {
        best = v;
        at = t;
      }
      // the window that begins here
      const last = t + W - 1;
      if (last < T && best >= sign * value[last]!) {
        value[last] = sign * best;
        if (place) place[last] = W + at - last;
      }
    }
  }
  return gapped;
}
