import { fail, ok, type Result } from '../result/index.js';
import type { FittedStep } from './FittedStep.js';
import type { Scaling } from './Scaling.js';

/** Whose values a chain learns from; pooled where it is empty, an error where its steps differ. */
export function scalingPer(chain: readonly FittedStep[]): Result<Scaling['per']> {
  const [first = 'pooled', ...others] = new Set(chain.map(({ transform, params }) => transform.per(params)));
  return others.length === 0
    ? ok(first)
    : fail('the fitted transforms learn per asset and pooled in one chain', { remedy: 'give all of them the same `per`' });
}
