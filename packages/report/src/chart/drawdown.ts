import { known } from '../data/index.js';

/** Distance of each value below the highest before it, as a fraction of that, 0 at a new height; null where the value is missing. */
export function drawdown(equity: readonly (number | null)[]): (number | null)[] {
  let peak = -Infinity;
  return equity.map((value) => {
    if (!known(value)) return null;
    peak = Math.max(peak, value);
    return value / peak - 1;
  });
}
