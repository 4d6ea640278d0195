import type { CheckedBars } from '../Check.js';
import { rounding } from './rounding.js';
import { sameScale } from './sameScale.js';

const known = new WeakMap<CheckedBars, readonly number[]>();

/** Places of bars that are not plainly sound: a price of zero or less, a high below the low or a price outside them by more than 1e-6 of it. One pass serves all checks of a bar by itself. */
export function oddCells(bars: CheckedBars): readonly number[] {
  const before = known.get(bars);
  if (before) return before;
  const [high, low] = sameScale(bars, ['high', 'low']) ?? [];
  const inside = ['open', 'close'].flatMap((field) => sameScale(bars, ['high', 'low', field])?.[2] ?? []);
  const odd = high && low ? cellsOf(high, low, inside[0] ?? high, inside[1] ?? high) : [];
  known.set(bars, odd);
  return odd;
}

function cellsOf(high: Float64Array, low: Float64Array, open: Float64Array, close: Float64Array): readonly number[] {
  const odd: number[] = [];
  for (let cell = 0; cell < high.length; cell++) {
    const bottom = low[cell]! * (1 - rounding);
    const top = high[cell]! * (1 + rounding);
    const from = open[cell]!;
    const to = close[cell]!;
    // All of it holds of nearly every bar; something missing makes it fail, as does a bar that is missing wholly.
    if (bottom > 0 && from >= bottom && to >= bottom && from <= top && to <= top) continue;
    if (!(Number.isNaN(from) && Number.isNaN(to) && Number.isNaN(top) && Number.isNaN(bottom))) odd.push(cell);
  }
  return odd;
}
