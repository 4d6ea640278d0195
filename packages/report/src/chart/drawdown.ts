/** Distance of each value below the highest before it, as a fraction of that, 0 at a new height; null where the value is. */
export function drawdown(equity: readonly (number | null)[]): (number | null)[] {
  let peak = -Infinity;
  return equity.map((value) => {
    if (value === null) return null;
    peak = Math.max(peak, value);
    return value / peak - 1;
  });
}
