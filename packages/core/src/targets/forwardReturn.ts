import { integer, params } from '../schema/index.js';
import { labelScale } from './labelScale.js';
import { defineTarget } from './Target.js';

/** The return over `horizon` sessions from the execution on, P[t + lag + horizon] / P[t + lag] − 1; NaN where either price is missing or the first is not above zero. */
export const forwardReturn = defineTarget({
  summary: 'The return from the execution of a decision to `horizon` sessions later.',
  version: 1,
  params: params({
    horizon: integer({ minimum: 1, default: 1, description: 'Sessions from the execution to the end of the return.' }),
    scale: labelScale('none'),
  }),
  reach: ({ horizon }, lag) => lag + horizon,
  label(prices, { assets, sessions }, { horizon }, lag) {
    const labels = new Float64Array(prices.length).fill(NaN);
    for (let n = 0; n < assets; n++) {
      const end = (n + 1) * sessions - lag - horizon;
      for (let t = n * sessions; t < end; t++) {
        const bought = prices[t + lag]!;
        if (bought > 0) labels[t] = prices[t + lag + horizon]! / bought - 1;
      }
    }
    return labels;
  },
  scaled: ({ scale }) => scale === 'features',
  toReturn: (forecast) => forecast,
  lastValue: () => 0,
});
