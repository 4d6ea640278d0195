import { number, params } from '@foliograph/core';
import { ascending } from './ascending.js';
import { defineDistribution } from './Distribution.js';

/** A number between two, each place as likely as the others. */
export const uniform = defineDistribution({
  summary: 'A number between two, each place as likely as the others.',
  version: 1,
  params: params({ from: number({ description: 'The least.' }), to: number({ description: 'What it stays below.' }) }),
  check: ascending,
  draw: ({ from, to }, random) => from + (to - from) * random.uniform(),
});
