import { multiply, subtract, sum } from '../ops/index.js';
import type { Loss } from './Loss.js';

/** Σ weight · (forecast − label)². */
export const mse: Loss = {
  summary: 'Mean squared error.',
  bySession: false,
  ranksLabels: false,
  of(forecast, label, weight) {
    const error = subtract(forecast, label);
    return sum(multiply(weight, multiply(error, error)));
  },
};
