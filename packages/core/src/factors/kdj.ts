import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Lines k and d of the stochastic oscillator, and 3 k − 2 d; NaN until the window has passed.
 * k, d as in kd; j = 3 k − 2 d. JoinQuant after TongDaXin.
 */
export const kdj = defineFactor({
  summary: 'Stochastic oscillator with the line of its divergence.',
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({
    window: sessions(9, 'Sessions in the window.'),
    smoothK: sessions(3, 'Sessions of the first smoothing.'),
    smoothD: sessions(3, 'Sessions of the second smoothing.'),
  }),
  formula: ({ window, smoothK, smoothD }) => {
    const [k, d] = ['k', 'd'].map((line) => `kd.${line}(${window}, ${smoothK}, ${smoothD})`) as [string, string];
    return { k, d, j: `3 * ${k} - 2 * ${d}` };
  },
});
