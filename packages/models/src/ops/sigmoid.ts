import { unary } from './unary.js';

/** 1 / (1 + e⁻ˣ) of each element. */
export const sigmoid = unary('sigmoid');
