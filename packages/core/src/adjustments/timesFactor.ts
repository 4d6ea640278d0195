import type { Plane } from '../panel/index.js';
import type { AdjustedFields } from './Adjustment.js';

const prices: ReadonlySet<string> = new Set(['open', 'high', 'low', 'close', 'vwap', 'preclose']);

/** Fields with prices multiplied by a factor of each bar, and volume divided by it where asked; the close as traded stays as `raw_close`. NaN where the factor is missing. */
export function timesFactor(
  { fields }: AdjustedFields,
  factor: Plane,
  { volume }: { readonly volume: boolean },
): ReadonlyMap<string, Plane> {
  const adjusted = new Map<string, Plane>();
  for (const [field, plane] of fields) {
    if (prices.has(field))
      adjusted.set(
        field,
        plane.map((value, i) => value * factor[i]!),
      );
    else if (volume && field === 'volume')
      adjusted.set(
        field,
        plane.map((value, i) => value / factor[i]!),
      );
    else adjusted.set(field, plane);
  }
  const close = fields.get('close');
  return close ? adjusted.set('raw_close', close) : adjusted;
}
