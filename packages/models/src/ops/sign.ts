import { unary } from './unary.js';

/** −1, 0 or 1 for each element; nothing is learnt through it. */
export const sign = unary('sign');
