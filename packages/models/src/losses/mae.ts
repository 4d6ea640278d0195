import { absolute, multiply, subtract, sum } from '../ops/index.js';
import type { Loss } from './Loss.js';

/** Σ weight · |forecast − label|. */
export const mae: Loss = {
  summary: 'Mean absolute error.',
  bySession: false,
  ranksLabels: false,
  of: (forecast, label, weight) => sum(multiply(weight, absolute(subtract(forecast, label)))),
};
