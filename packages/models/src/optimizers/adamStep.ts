import type { Tensor } from '../graph/index.js';
import { add, constant, divide, multiply, squareRoot, subtract } from '../ops/index.js';
import type { Moving, Optimizer } from './Optimizer.js';

const first = 0.9;
const second = 0.999;
const epsilon = 1e-8;

/** Rate and epsilon of step n with the correction of both moments' bias in them (Kingma & Ba 2015, section 2). */
export const adamScalars: Optimizer['scalars'] = (step, { learningRate }) => {
  const correction = Math.sqrt(1 - second ** step);
  return { rate: (learningRate * correction) / (1 - first ** step), epsilon: epsilon * correction };
};

/** Moves a weight by rate · m / (√v + epsilon), with m and v the moving means of the gradient and its square. */
export function adamStep({ weight, gradient, moments }: Moving, scalar: (name: string) => Tensor): Omit<Moving, 'gradient'> {
  const [mean, square] = moments as [Tensor, Tensor];
  const blend = (old: Tensor, now: Tensor, kept: number) => add(multiply(old, constant(kept)), multiply(now, constant(1 - kept)));
  const m = blend(mean, gradient, first);
  const v = blend(square, multiply(gradient, gradient), second);
  const move = divide(multiply(m, scalar('rate')), add(squareRoot(v), scalar('epsilon')));
  return { weight: subtract(weight, move), moments: [m, v] };
}
