/** Limits are exact in raw prices, which are rounded, and so the move is not. */
const tolerance = 0.002;

interface LimitSeries {
  readonly close: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** The previous close on the scale of the close; the last close before, where it is absent or missing. */
  readonly preclose?: Float64Array | undefined;
  /** 0 on sessions without trade; any other value, and all where absent, are taken as traded. */
  readonly trading?: Float64Array | undefined;
}

/**
 * Sessions on which an asset closed at its limit, as 1 and 0: up where the close is the high and close / preclose − 1 ≥ limit − 0.002, down mirrored.
 * None on the asset's first bar, without trade or where `limit` is NaN; NaN where there is no bar.
 */
export function markLimits(
  { close, high, low, preclose, trading }: LimitSeries,
  limit: Float64Array,
): { readonly up: Float64Array; readonly down: Float64Array } {
  const [up, down] = [new Float64Array(close.length), new Float64Array(close.length)];
  let last = NaN;
  for (let t = 0; t < close.length; t++) {
    const price = close[t]!;
    if (Number.isNaN(price)) {
      up[t] = NaN;
      down[t] = NaN;
      continue;
    }
    const before = preclose && !Number.isNaN(preclose[t]) ? preclose[t]! : last;
    const least = limit[t]! - tolerance;
    // A NaN on either side of a comparison leaves 0.
    if (!Number.isNaN(last) && trading?.[t] !== 0) {
      const move = price / before - 1;
      if (price >= high[t]! && move >= least) up[t] = 1;
      if (price <= low[t]! && move <= -least) down[t] = 1;
    }
    last = price;
  }
  return { up, down };
}
