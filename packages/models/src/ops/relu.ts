import { unary } from './unary.js';

/** Each element where it is positive, else 0. */
export const relu = unary('relu');
