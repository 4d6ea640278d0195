import { defineMeasure } from './Measure.js';
import { mse } from './mse.js';

/** Share of the squared error of the last value that a forecast removes: 0 for the last value itself, negative for worse; NaN where the last value is never wrong. */
export const rSquaredAgainstLastValue = defineMeasure({
  title: 'R² against the last value',
  rank: 4,
  summary: 'Share of the squared error of the last value that the forecast removes.',
  version: 1,
  formula: '1 − Σ(forecast − actual)² / Σ(last value − actual)²',
  unit: 'ratio',
  of(pairs) {
    const naive = mse.of({ ...pairs, forecast: pairs.lastValue });
    return naive > 0 ? 1 - mse.of(pairs) / naive : NaN;
  },
});
