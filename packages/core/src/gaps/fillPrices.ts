import type { Plane } from '../panel/index.js';

/** A field of prices that is missing where nothing was traded, or the last traded close there for at most `most` sessions in a row. */
export function fillPrices(
  plane: Plane,
  { traded, close, sessions: T, most }: { readonly traded: Plane; readonly close: Plane; readonly sessions: number; readonly most: number },
): Plane {
  const filled = new Float64Array(plane.length);
  let last = NaN;
  let since = 0;
  for (let i = 0; i < plane.length; i++) {
    if (i % T === 0) last = NaN;
    if (traded[i] === 1) {
      filled[i] = plane[i]!;
      last = close[i]!;
      since = 0;
    } else filled[i] = ++since <= most ? last : NaN;
  }
  return filled;
}
