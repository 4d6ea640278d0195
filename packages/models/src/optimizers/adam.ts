import { adamScalars, adamStep } from './adamStep.js';
import { decayed } from './decayed.js';
import type { Optimizer } from './Optimizer.js';

/** Adam; weight decay is added to the gradient. Kingma & Ba 2015, β 0.9 and 0.999, ε 1e-8. */
export const adam: Optimizer = {
  summary: 'Adam; weight decay is added to the gradient.',
  moments: ['mean', 'square'],
  scalars: adamScalars,
  move: (moving, scalar, settings) => adamStep({ ...moving, gradient: decayed(moving, settings) }, scalar),
};
