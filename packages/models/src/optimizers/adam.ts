import { add, constant, multiply } from '../ops/index.js';
import { adamScalars, adamStep } from './adamStep.js';
import type { Optimizer } from './Optimizer.js';

/** Adam; weight decay is added to the gradient. Kingma & Ba 2015, β 0.9 and 0.999, ε 1e-8. */
export const adam: Optimizer = {
  summary: 'Adam; weight decay is added to the gradient.',
  moments: ['mean', 'square'],
  scalars: adamScalars,
  move({ weight, gradient, moments }, scalar, { weightDecay }) {
    const decayed = weightDecay > 0 ? add(gradient, multiply(weight, constant(weightDecay))) : gradient;
    return adamStep({ weight, gradient: decayed, moments }, scalar);
  },
};
