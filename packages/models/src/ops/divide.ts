import { elementwise } from './elementwise.js';

/** Quotients of pairs of elements. */
export const divide = elementwise('divide');
