import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { strength } from './strength.js';

/**
 * Smoothed rises of the close in per cent of its smoothed moves; NaN on the first session and until it moves.
 * 100 SMA(max(0, close − close₁), n, 1)/SMA(|close − close₁|, n, 1) for three windows n. Wilder 1978.
 */
export const rsi = defineFactor({
  summary: 'Relative strength: share of rises in the moves of the close, per cent.',
  version: 1,
  source: 'Wilder 1978',
  params: params({
    short: sessions(6, 'Sessions of the short smoothing.'),
    middle: sessions(12, 'Sessions of the middle smoothing.'),
    long: sessions(24, 'Sessions of the long smoothing.'),
  }),
  formula: ({ short, middle, long }) => ({
    short: strength('close', short),
    middle: strength('close', middle),
    long: strength('close', long),
  }),
});
