import { alpha101Formulas } from './alpha101Formulas.js';
import { defineFactorSet } from './FactorSet.js';

/** The words of the paper in ours: a day's return, the mean of close × volume over some days, and market value, for which prices must be those of the day. */
const spelt = (formula: string): string =>
  formula
    .replace(/\breturns\b/g, '(close / delay(close, 1) - 1)')
    .replace(/\badv(\d+)\b/g, 'mean(close * volume, $1)')
    .replace(/\bcap\b/g, '(raw_close * shares)');

/**
 * The 101 alphas of WorldQuant: those that are made neutral to industries need the field `sector`, which stands for the paper's sectors, industries and subindustries alike, and alpha056 needs `raw_close` and `shares`.
 * A correlation with what stood still has no value, which is why alpha015 and alpha097 have one seldom and alpha096 hardly ever: they correlate ranks over three or four sessions.
 * Ranks are average ranks over n, places in a window are counted from 1 for its oldest session, and vwap is the mean of high, low and close where the data have no `vwap`.
 */
export const alpha101 = defineFactorSet({
  summary: "WorldQuant's 101 formulas, 18 of them with the sectors of the assets.",
  version: 1,
  factors: () =>
    alpha101Formulas.map((written, i) => {
      const name = `alpha${String(i + 1).padStart(3, '0')}`;
      const formula = spelt(written);
      const typical = formula.replace(/\bvwap\b/g, '((high + low + close) / 3)');
      return typical === formula ? { name, formula } : { name, formula, otherwise: [typical] };
    }),
});
