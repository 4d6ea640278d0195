import { integer, params } from '../schema/index.js';
import { defineTransform } from './Transform.js';

/** Fills a gap with the asset's last known value, for `max` sessions at most; NaN before the first value and later in a longer gap. */
export const carry = defineTransform({
  summary: "Fills gaps with the asset's last known value.",
  version: 1,
  kind: () => 'panel',
  params: params({ max: integer({ minimum: 1, default: 5, description: 'Sessions that a value is carried at most.' }) }),
  apply(plane, { assets, sessions }, { max }) {
    const filled = plane.slice();
    for (let n = 0; n < assets; n++) {
      let known = -Infinity;
      for (let t = n * sessions; t < (n + 1) * sessions; t++) {
        if (!Number.isNaN(plane[t])) known = t;
        else if (t - known <= max) filled[t] = plane[known]!;
      }
    }
    return filled;
  },
});
