import { barMove } from './barMove.js';

/** Formula of the longest move of a bar's ends where the bar rose, else 0. */
export const risingMove = `if(high + low > delay(high + low, 1), ${barMove}, 0)`;
