import { equalRisk, project } from '../optimization/index.js';
import { covarianceRule } from './covarianceRule.js';
import { fullyInvested } from './fullyInvested.js';

/** Weights of equal shares w_i (Σw)_i of the variance, the least of w'Σw/2 − Σ log(w)/n brought to a sum of 1; then the nearest that keep to the constraints. */
export const riskParity = covarianceRule({
  summary: 'The same share of risk from each asset.',
  version: 1,
  best({ covariance, limits }, p) {
    const weights = equalRisk(covariance);
    return weights ? project(fullyInvested(weights, p), limits) : { status: 'infeasible' };
  },
});
