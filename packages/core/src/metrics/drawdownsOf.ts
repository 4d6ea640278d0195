/** A fall from a peak and the way back. */
export interface Drawdown {
  /** Equity at its lowest over that at the peak, less 1. */
  readonly depth: number;
  /** Sessions from the peak, the last at its height, until equity is there again, or to the end. */
  readonly length: number;
}

/** Every separate drawdown, in order; none where equity never falls. */
export function drawdownsOf(equity: Float64Array): Drawdown[] {
  const found: Drawdown[] = [];
  let [peak, depth] = [0, 0];
  for (let t = 1; t < equity.length; t++) {
    if (equity[t]! < equity[peak]!) {
      depth = Math.min(depth, equity[t]! / equity[peak]! - 1);
      continue;
    }
    if (depth < 0) found.push({ depth, length: t - peak });
    [peak, depth] = [t, 0];
  }
  if (depth < 0) found.push({ depth, length: equity.length - 1 - peak });
  return found;
}
