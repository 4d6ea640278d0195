import { elementwise } from './elementwise.js';

/** The lesser of each pair of elements. */
export const minimum = elementwise('minimum');
