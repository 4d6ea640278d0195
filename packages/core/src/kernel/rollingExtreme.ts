import { overGaps } from './overGaps.js';

/** What to keep of an extreme: its value, and its place in the window, the first of equals, from 1 for the oldest session. */
export interface ExtremeLines {
  readonly value?: Float64Array | undefined;
  readonly place?: Float64Array | undefined;
}

/**
 * Fills the lines asked for of the largest (sign 1) or smallest (sign −1) of the last W values, or of those present where at least `min` are; NaN where fewer are. Infinities count as missing.
 * The largest of each tail of a window is kept and serves until that window has gone by, with the largest since, so that no fall of prices makes it slow.
 */
export function rollingExtreme(x: Float64Array, W: number, sign: 1 | -1, { value, place }: ExtremeLines, min = W): void {
  const gapped = wholeWindows(x, W, sign, { value, place });
  overGaps([x], W, min, gapped, (t, n, places, values) => {
    let first = 0;
    for (let i = 1; i < n; i++) if (sign * values[i]! > sign * values[first]!) first = i;
    if (value) value[t] = values[first]!;
    if (place) place[t] = places[first]! + 1;
  });
}

/** Fills what belongs to windows without a gap, NaN elsewhere, and says before which session all of the others lie. */
function wholeWindows(x: Float64Array, W: number, sign: 1 | -1, { value, place }: ExtremeLines): number {
  const T = x.length;
  const tail = new Float64Array(W);
  const tailAt = new Int32Array(W);
  let gapped = 0;
  let ready = W - 1;
  let looked = -1; // when the tails were taken
  let best = 0;
  let at = -1;
  let since = 0;
  let sinceAt = -1;
  for (let t = 0; t < T; t++) {
    const v = sign * x[t]!;
    if (v - v !== 0) ready = t + W;
    if (t < ready) {
      if (value) value[t] = NaN;
      if (place) place[t] = NaN;
      gapped = t + 1;
      continue;
    }
    const from = t + 1 - W;
    if (t === ready || (at < from && looked < from)) {
      best = -Infinity;
      for (let i = W - 1; i >= 0; i--) {
        const u = sign * x[from + i]!;
        if (u >= best) {
          best = u;
          at = from + i;
        }
        tail[i] = best;
        tailAt[i] = at;
      }
      looked = t;
      since = -Infinity;
    } else {
      if (v > since) {
        since = v;
        sinceAt = t;
      }
      if (v > best) {
        best = v;
        at = t;
      } else if (at < from) {
        const i = W - 1 - looked + from;
        const kept = tail[i]! >= since;
        best = kept ? tail[i]! : since;
        at = kept ? tailAt[i]! : sinceAt;
      }
    }
    if (value) value[t] = sign * best;
    if (place) place[t] = at - from + 1;
  }
  return gapped;
}
