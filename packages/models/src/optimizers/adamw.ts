import { multiply } from '../ops/index.js';
import { adamScalars, adamStep } from './adamStep.js';
import type { Optimizer } from './Optimizer.js';

/** Adam whose weights, biases too, first shrink by the factor 1 − learning rate · decay. Loshchilov & Hutter 2019. */
export const adamw: Optimizer = {
  summary: 'Adam; weights, biases too, first shrink by learning rate × decay.',
  moments: ['mean', 'square'],
  scalars: (step, settings) => ({ ...adamScalars(step, settings), kept: 1 - settings.learningRate * settings.weightDecay }),
  move: ({ weight, gradient, moments }, scalar) => adamStep({ weight: multiply(weight, scalar('kept')), gradient, moments }, scalar),
};
