import { defineMeasure } from './Measure.js';

/** Share of right signs of the predicted return, among pairs where both returns have one; NaN where none has, as for the last value, which predicts no change. */
export const signHitRate = defineMeasure({
  title: 'Right signs',
  rank: 5,
  summary: 'Share of right signs of the predicted return.',
  version: 1,
  formula: 'count(predicted · actual > 0) / count(predicted · actual ≠ 0)',
  unit: 'fraction',
  of({ predictedReturn, actualReturn }) {
    const signs = predictedReturn.map((r, i) => Math.sign(r) * Math.sign(actualReturn[i]!)).filter((sign) => sign !== 0);
    return signs.filter((sign) => sign > 0).length / signs.length;
  },
});
