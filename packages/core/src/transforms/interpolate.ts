import { params } from '../schema/index.js';
import { learning } from './learning.js';
import { defineTransform } from './Transform.js';

/**
 * Fills the gaps between two known values of an asset on the straight line between them, session by session; NaN before the first and after the last.
 * The later of the two is not known within the gap, so `fit: full-sample` must be written out. Yang (2024), section 2.1.
 */
export const interpolate = defineTransform({
  summary: 'Fills gaps on the line between the values before and after them: a look ahead, for replication alone.',
  version: 1,
  params: params({ fit: learning.fit }),
  kind: () => 'panel',
  looksAhead: () => true,
  check({ fit }) {
    if (fit === 'full-sample') return undefined;
    const message = 'a gap can be interpolated only with the value after it, which is not known within it';
    return { field: 'fit', message, remedy: 'use carry, its honest twin; or write fit: full-sample to repeat what a paper did' };
  },
  apply(plane, { assets, sessions }) {
    const filled = plane.slice();
    for (let n = 0; n < assets; n++) {
      const own = plane.subarray(n * sessions, (n + 1) * sessions);
      let before = -1;
      for (let t = 0; t < sessions; t++) {
        if (Number.isNaN(own[t])) continue;
        for (let gap = before + 1; before >= 0 && gap < t; gap++)
          filled[n * sessions + gap] = own[before]! + ((gap - before) * (own[t]! - own[before]!)) / (t - before);
        before = t;
      }
    }
    return filled;
  },
});
