import type { Tensor } from '../graph/index.js';
import { add, constant, multiply } from '../ops/index.js';
import type { Moving, OptimizerSettings } from './Optimizer.js';

/** The gradient with weight decay added to it. */
export const decayed = ({ weight, gradient }: Moving, { weightDecay }: OptimizerSettings): Tensor =>
  weightDecay > 0 ? add(gradient, multiply(weight, constant(weightDecay))) : gradient;
