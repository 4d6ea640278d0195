import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/**
 * Swing of the session against the largest gap and range; NaN on the first session and 0 where nothing moved.
 * si = 16 x/r · max(a, b) with a = |high − close₁|, b = |low − close₁|, x = close − close₁ + (close − open)/2 + close₁ − open₁; r = a + b/2 + d/4, b + a/2 + d/4 or c + d/4 as a, b or c = |high − low₁| is largest, d = |close₁ − open₁|.
 * Wilder 1978, as Wenhua and MyTT compute it.
 */
export const si = defineFactor({
  summary: "Swing index: the session's move weighed by its range and gap.",
  version: 1,
  source: 'Wilder 1978, as Wenhua and MyTT compute it',
  params: params({}),
  formula: () => {
    const [a, b, c, d] = [
      'abs(high - delay(close, 1))',
      'abs(low - delay(close, 1))',
      'abs(high - delay(low, 1))',
      'abs(delay(close - open, 1)) / 4',
    ];
    const range = `if(${a} > greater(${b}, ${c}), ${a} + ${b} / 2 + ${d}, if(${b} > greater(${a}, ${c}), ${b} + ${a} / 2 + ${d}, ${c} + ${d}))`;
    const move = 'close - delay(open, 1) + (close - open) / 2';
    return `if(${range} > 0, 16 * (${move}) * greater(${a}, ${b}) / ${range}, 0)`;
  },
});
