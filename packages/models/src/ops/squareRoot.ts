import { unary } from './unary.js';

/** The square root of each element. */
export const squareRoot = unary('squareRoot');
