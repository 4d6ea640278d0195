import { choice, integer, list, params } from '../schema/index.js';
import { labelScale } from './labelScale.js';
import { defineTarget } from './Target.js';

/**
 * The mean over several horizons h of P[t + lag + h] / P[t + lag] − 1 or, of single sessions, of P[t + lag + h] / P[t + lag + h − 1] − 1; NaN where a price of any of them is missing or one divided by is not above zero.
 * With horizons 1 to 10 of single sessions it is the mean return of the next ten.
 */
export const averageReturn = defineTarget({
  summary: 'The mean of the returns over several horizons from the execution of a decision on.',
  version: 1,
  params: params({
    horizons: {
      ...list(integer({ minimum: 1, description: 'Sessions from the execution.' }), {
        minItems: 1,
        default: [1, 5, 10],
        description: 'Sessions from the execution to the end of each return.',
      }),
      uniqueItems: true,
    },
    returns: choice(['cumulative', 'single'], {
      default: 'cumulative',
      description: 'Whether each return is from the execution on, or of the one session at its horizon.',
    }),
    scale: labelScale('none'),
  }),
  reach: ({ horizons }, lag) => lag + Math.max(...horizons),
  label(prices, { assets, sessions }, { horizons, returns }, lag) {
    const labels = new Float64Array(prices.length).fill(NaN);
    const longest = Math.max(...horizons);
    for (let n = 0; n < assets; n++) {
      const end = (n + 1) * sessions - lag - longest;
      for (let t = n * sessions; t < end; t++) {
        const bought = t + lag;
        let sum = 0;
        for (const horizon of horizons) {
          const from = prices[returns === 'single' ? bought + horizon - 1 : bought]!;
          sum += from > 0 ? prices[bought + horizon]! / from - 1 : NaN;
        }
        labels[t] = sum / horizons.length;
      }
    }
    return labels;
  },
  scaled: ({ scale }) => scale === 'features',
  atReach: ({ horizons, returns }) => returns === 'cumulative' && horizons.length === 1,
  toReturn: (forecast) => forecast,
  lastValue: () => 0,
});
