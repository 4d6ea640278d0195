import { add, constant, multiply, subtract } from '../ops/index.js';
import { decayed } from './decayed.js';
import type { Optimizer } from './Optimizer.js';

/** Stochastic gradient descent with momentum, v ← momentum · v + gradient; weight decay is added to the gradient. As PyTorch's, without dampening. */
export const sgd: Optimizer = {
  summary: 'Stochastic gradient descent with momentum; weight decay is added to the gradient.',
  moments: ['velocity'],
  scalars: (_, { learningRate }) => ({ rate: learningRate }),
  move(moving, scalar, settings) {
    const velocity = add(multiply(moving.moments[0]!, constant(settings.momentum)), decayed(moving, settings));
    return { weight: subtract(moving.weight, multiply(velocity, scalar('rate'))), moments: [velocity] };
  },
};
