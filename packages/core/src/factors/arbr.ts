import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';

/**
 * Room above the open for each hundred below it; NaN where there was none below in the window.
 * ar = 100 Σ(high − open)/Σ(open − low); br = 100 Σ max(0, high − close₁)/Σ max(0, close₁ − low). JoinQuant after TongDaXin.
 */
export const arbr = defineFactor({
  summary: "Popularity and willingness: room above the open against room below, and the same from yesterday's close.",
  version: 1,
  source: 'JoinQuant after TongDaXin',
  params: params({ window: sessions(26, 'Sessions in the window.') }),
  formula: ({ window }) => ({
    ar: `100 * sum(high - open, ${window}) / sum(open - low, ${window})`,
    br: `100 * sum(greater(high - delay(close, 1), 0), ${window}) / sum(greater(delay(close, 1) - low, 0), ${window})`,
  }),
});
