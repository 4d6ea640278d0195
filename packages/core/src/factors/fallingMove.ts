import { barMove } from './barMove.js';

/** Formula of the longest move of a bar's ends where the bar fell, else 0. */
export const fallingMove = `if(high + low < delay(high + low, 1), ${barMove}, 0)`;
