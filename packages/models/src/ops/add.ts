import { elementwise } from './elementwise.js';

/** Sums of pairs of elements. */
export const add = elementwise('add');
