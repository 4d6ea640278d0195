import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Median of ln high − ln low; NaN until the window has passed.
 * median(ln high − ln low, window); three months are 63 sessions, some take 60. Uqer factor library.
 */
export const dhilo = defineFactor({
  summary: 'Median of the log range of a bar over three months.',
  version: 1,
  source: 'Uqer factor library',
  params: params({ window: sessions(63, 'Sessions in the window.') }),
  formula: ({ window }) => `median(log(high) - log(low), ${window})`,
});
