import { params } from '../schema/index.js';
import { labelScale } from './labelScale.js';
import { defineTarget } from './Target.js';

/** The next session's price. */
export const nextPrice = defineTarget({
  summary: "The next session's price.",
  version: 1,
  params: params({
    scale: labelScale('features'),
  }),
  reach: () => 1,
  label(prices, { assets, sessions }) {
    const labels = new Float64Array(prices.length).fill(NaN);
    for (let n = 0; n < assets; n++) labels.set(prices.subarray(n * sessions + 1, (n + 1) * sessions), n * sessions);
    return labels;
  },
  scaled: ({ scale }) => scale === 'features',
  toReturn: (forecast, price) => forecast / price - 1,
  lastValue: (price) => price,
});
