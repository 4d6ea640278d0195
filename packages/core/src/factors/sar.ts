import { number, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/**
 * Stop that follows the trend, below a rise and above a fall; NaN on the first session.
 * stop = stop₁ + a (extreme − stop₁), never beyond the last two lows or highs; a grows by step with each new extreme up to maximum.
 * Wilder 1978, begun as TA-Lib does.
 */
export const sar = defineFactor({
  summary: 'Parabolic stop and reverse: the price at which a trend is held to have turned.',
  version: 1,
  source: 'Wilder 1978, begun as TA-Lib does',
  params: params({
    step: number({
      exclusiveMinimum: 0,
      default: 0.02,
      description: 'Growth of the acceleration with each new extreme, and its first value.',
    }),
    maximum: number({ exclusiveMinimum: 0, default: 0.2, description: 'Largest acceleration.' }),
  }),
  formula: ({ step, maximum }) => `parabolic_sar(high, low, ${step}, ${maximum})`,
});
