import { elementwise } from './elementwise.js';

/** Differences of pairs of elements. */
export const subtract = elementwise('subtract');
