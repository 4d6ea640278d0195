import { mean, standardDeviation } from '../sample/index.js';
import { defineExpectation } from './Expectation.js';
import { historicalMean } from './historicalMean.js';

/** Mean returns m drawn to their grand mean, m + (1 − φ)(m_i − m) with φ = min(1, (N − 3) s² / W / Σ (m_i − m)²) and s² the mean variance of returns; as they are of fewer than four assets. Source: James and Stein (1961), towards the grand mean as in Efron and Morris (1973). */
export const shrunk = defineExpectation({
  summary: 'The mean of the past, drawn to the mean of all assets (James and Stein).',
  version: 1,
  needsForecast: false,
  expect(known) {
    const { values, N, W } = known.returns;
    const means = historicalMean.expect(known);
    const grand = mean(means);
    let [apart, variance] = [0, 0];
    for (let n = 0; n < N; n++) {
      apart += (means[n]! - grand) ** 2;
      variance += standardDeviation(values.subarray(n * W, (n + 1) * W)) ** 2 / N;
    }
    const share = N > 3 && apart > 0 ? Math.min(1, ((N - 3) * variance) / W / apart) : 0;
    return means.map((m) => grand + (1 - share) * (m - grand));
  },
});
