import { anything, list, params } from '@foliograph/core';
import type { Json } from '../json/index.js';
import { defineDistribution } from './Distribution.js';

/** One of some values, each as likely as the others. */
export const choice = defineDistribution({
  summary: 'One of some values, each as likely as the others; a list stands for it.',
  version: 1,
  params: params({ values: list(anything({ description: 'A value.' }), { minItems: 1, description: 'What is drawn from.' }) }),
  draw: ({ values }, random) => values[random.integer(values.length)] as Json,
});
