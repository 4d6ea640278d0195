import { averageRank, eachSection } from '../kernel/index.js';
import { choice, params } from '../schema/index.js';
import { defineTransform } from './Transform.js';

/**
 * Rank among the session's members, evenly spaced from −0.5 for the least to 0.5 for the largest, or from 0 to 1, ties sharing their average; the middle where there is one value, NaN where the value is missing or the asset no member.
 * (r − 1) / (n − 1), less 0.5 where centred, r from 1 to n; Gu, Kelly and Xiu (2020) use twice the centred.
 */
export const rank = defineTransform({
  summary: "Replaces values by their rank in the session's section, from −0.5 to 0.5 or from 0 to 1.",
  version: 1,
  params: params({
    range: choice(['centred', 'unit'], { default: 'centred', description: 'From −0.5 to 0.5, or from 0 to 1.' }),
  }),
  kind: () => 'panel',
  sections: () => true,
  apply(plane, view, { range }) {
    const shift = range === 'centred' ? 0.5 : 0;
    const out = new Float64Array(plane.length);
    eachSection([plane], out, view, ([section], result) => {
      averageRank(section!, result);
      let n = 0;
      for (let i = 0; i < result.length; i++) if (!Number.isNaN(result[i])) n++;
      // r · n is a whole or a half number: rounding takes out what the division left.
      for (let i = 0; i < result.length; i++) {
        if (Number.isNaN(result[i])) continue;
        result[i] = (n > 1 ? (Math.round(2 * n * result[i]!) / 2 - 1) / (n - 1) : 0.5) - shift;
      }
    });
    return out;
  },
});
