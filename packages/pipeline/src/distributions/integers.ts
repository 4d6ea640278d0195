import { integer, params } from '@foliograph/core';
import { ascending } from './ascending.js';
import { defineDistribution } from './Distribution.js';

/** A whole number between two, both included, each as likely as the others. */
export const integers = defineDistribution({
  summary: 'A whole number between two, both included, each as likely as the others.',
  version: 1,
  params: params({ from: integer({ description: 'The least.' }), to: integer({ description: 'The greatest.' }) }),
  check: ascending,
  draw: ({ from, to }, random) => from + random.integer(to - from + 1),
});
