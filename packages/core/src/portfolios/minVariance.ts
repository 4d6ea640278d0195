import { minVariance as leastVariance } from '../optimization/index.js';
import { covarianceRule } from './covarianceRule.js';

/** The weights w within the constraints of least variance w'Σw. */
export const minVariance = covarianceRule({
  summary: 'The weights of least variance.',
  version: 1,
  best: ({ covariance, limits }) => leastVariance(covariance, limits),
});
