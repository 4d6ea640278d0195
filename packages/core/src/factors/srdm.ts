import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { fallingMove } from './fallingMove.js';
import { risingMove } from './risingMove.js';
import { sessions } from './sessions.js';

/**
 * Rising over falling moves of the bar, from −1 to 1; 0 where both are equal, NaN until the ten sessions of their means have passed.
 * a, b = MA of rising and falling moves as in ddi over 10 sessions; srdm = (a − b)/max(a, b); asrdm = SMA(srdm, window, 1). Wenhua.
 */
export const srdm = defineFactor({
  summary: 'Strength of directional moves: mean rising moves of the bar against falling ones.',
  version: 1,
  source: 'Wenhua',
  params: params({ window: sessions(30, 'Sessions of the smoothing.') }),
  formula: ({ window }) => {
    const [up, down] = [`mean(${risingMove}, 10)`, `mean(${fallingMove}, 10)`];
    const srdm = `if(${up} > ${down}, 1 - ${down} / ${up}, if(${up} < ${down}, ${up} / ${down} - 1, 0))`;
    return { srdm, asrdm: `sma(${srdm}, ${window}, 1)` };
  },
});
