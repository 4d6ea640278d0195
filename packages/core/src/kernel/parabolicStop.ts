/**
 * Wilder's stop of a trend by the highs and lows of bars; NaN on the first bar and where either is missing, which the trend passes over.
 * Begun as TA-Lib does: falling where the second low fell further than the second high rose, else rising, with the first bar's other end as stop.
 */
export function parabolicStop(high: Float64Array, low: Float64Array, step: number, maximum: number, out: Float64Array): Float64Array {
  const first = Math.min(step, maximum);
  let lastHigh = NaN;
  let lastLow = NaN;
  let side = 0; // 1 in a rise, −1 in a fall, 0 until two bars have been seen
  let stop = NaN;
  let extreme = NaN;
  let pace = first;
  for (let t = 0; t < out.length; t++) {
    const [top, bottom] = [high[t]!, low[t]!];
    out[t] = NaN;
    if (!Number.isFinite(top) || !Number.isFinite(bottom)) continue;
    if (side === 0 && !Number.isNaN(lastHigh)) {
      side = lastLow - bottom > Math.max(0, top - lastHigh) ? -1 : 1;
      stop = side > 0 ? lastLow : lastHigh;
      extreme = side > 0 ? top : bottom;
      [lastHigh, lastLow] = [top, bottom];
    }
    if (side !== 0) {
      if (side > 0 ? bottom <= stop : top >= stop) {
        stop = side > 0 ? Math.max(extreme, lastHigh, top) : Math.min(extreme, lastLow, bottom);
        side = -side;
        extreme = side > 0 ? top : bottom;
        pace = first;
        out[t] = stop;
      } else {
        out[t] = stop;
        if (side > 0 ? top > extreme : bottom < extreme) {
          extreme = side > 0 ? top : bottom;
          pace = Math.min(pace + step, maximum);
        }
      }
      stop += pace * (extreme - stop);
      stop = side > 0 ? Math.min(stop, lastLow, bottom) : Math.max(stop, lastHigh, top);
    }
    [lastHigh, lastLow] = [top, bottom];
  }
  return out;
}
