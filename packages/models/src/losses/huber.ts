import { absolute, add, constant, minimum, multiply, subtract, sum } from '../ops/index.js';
import type { Loss } from './Loss.js';

/** Σ weight · (m² / 2 + δ (|e| − m)) with e the error and m the lesser of |e| and δ. Huber 1964. */
export const huber: Loss = {
  summary: 'Half the squared error up to huber-delta, and a line beyond.',
  bySession: false,
  ranksLabels: false,
  of(forecast, label, weight, { huberDelta }) {
    const size = absolute(subtract(forecast, label));
    const inner = minimum(size, constant(huberDelta));
    const square = multiply(multiply(inner, inner), constant(0.5));
    return sum(multiply(weight, add(square, multiply(subtract(size, inner), constant(huberDelta)))));
  },
};
