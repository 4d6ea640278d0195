import { choice, integer, optional, params } from '../schema/index.js';
import { bringWithin } from './bringWithin.js';
import { byForecast } from './byForecast.js';
import { constraintFields } from './constraintFields.js';
import { groupField } from './groupField.js';
import { liveAssets } from './liveAssets.js';
import { definePortfolio } from './Portfolio.js';

/**
 * Shares of the k live assets with the highest forecasts, of all where fewer are live; nothing is traded where none is. Ties go by name.
 * What is held long stays as long as its rank is within k + `buffer`; of what is further down at most `drop` leave at a decision, the worst first (Qlib's TopkDropout).
 * By `forecast` shares are in proportion to forecasts, none where a forecast is not above 0; where none is above 0 all are the same.
 */
export const topK = definePortfolio({
  summary: 'Shares of the assets with the highest forecasts, the same or by forecast.',
  version: 1,
  params: params({
    k: integer({ minimum: 1, default: 10, description: 'Assets held.' }),
    weighting: optional(
      choice(['equal', 'forecast'], { description: 'Whether shares are the same, as where left out, or in proportion to forecasts.' }),
    ),
    buffer: optional(
      integer({ minimum: 0, description: 'Ranks below the k-th down to which an asset that is held stays; 0 where left out.' }),
    ),
    drop: optional(integer({ minimum: 1, description: 'Most assets that leave at a decision; any number where left out.' })),
    ...constraintFields,
  }),
  sizedBy: 'k',
  needsForecast: () => true,
  reads: groupField,
  rebalance: () => undefined,
  history: () => 1,
  weigh(decision, { k, weighting, buffer = 0, drop, ...constrained }) {
    const { view, live, forecast, held } = decision;
    const ranked = byForecast(view, liveAssets(live), forecast!);
    const slow = held && (buffer > 0 || drop !== undefined);
    const chosen = (slow ? keeping(ranked, held, { k, buffer, drop }) : ranked).slice(0, k);
    if (chosen.length === 0) return { weights: null, notes: ['no asset can be bought: nothing is traded'] };
    const notes = chosen.length < k ? [`only ${chosen.length} of ${k} assets could be chosen`] : [];
    const scores = chosen.map((n) => (weighting === 'forecast' ? Math.max(0, forecast![n]!) : 1));
    const total = scores.reduce((sum, score) => sum + score, 0);
    const weights = new Float64Array(live.length);
    chosen.forEach((n, i) => {
      weights[n] = total > 0 ? scores[i]! / total : 1 / chosen.length;
    });
    return bringWithin(
      decision,
      { weights, notes: total > 0 ? notes : [...notes, 'no forecast is above 0: all shares are the same'] },
      constrained,
    );
  },
});

/** Assets in the order in which they are held: what stays, what is not held yet, and at last what leaves. */
function keeping(
  ranked: readonly number[],
  held: Float64Array,
  { k, buffer, drop }: { readonly k: number; readonly buffer: number; readonly drop: number | undefined },
): number[] {
  const owned = ranked.flatMap((n, rank) => (held[n]! > 0 ? [{ n, rank }] : []));
  const leaving = owned.filter(({ rank }) => rank >= k + buffer).slice(drop === undefined ? 0 : -drop);
  const gone = new Set(leaving.map(({ n }) => n));
  const stay = owned.filter(({ n }) => !gone.has(n)).map(({ n }) => n);
  const staying = new Set(stay.slice(0, k));
  // What leaves is not bought back in its place while there is anything else.
  const others = ranked.filter((n) => !staying.has(n));
  return [...staying, ...others.filter((n) => !gone.has(n)), ...others.filter((n) => gone.has(n))];
}
