import { number, params } from '@foliograph/core';
import { ascending } from './ascending.js';
import { defineDistribution } from './Distribution.js';

/** A positive number between two, each order of magnitude as likely as the others. */
export const logUniform = defineDistribution({
  summary: 'A positive number between two, each order of magnitude as likely as the others.',
  version: 1,
  params: params({
    from: number({ exclusiveMinimum: 0, description: 'The least.' }),
    to: number({ exclusiveMinimum: 0, description: 'What it stays below.' }),
  }),
  check: ascending,
  // Powers are not the same to the last bit on every machine; six digits are.
  draw: ({ from, to }, random) => Number((from * (to / from) ** random.uniform()).toPrecision(6)),
});
