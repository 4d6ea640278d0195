import { elementwise } from './elementwise.js';

/** Products of pairs of elements. */
export const multiply = elementwise('multiply');
