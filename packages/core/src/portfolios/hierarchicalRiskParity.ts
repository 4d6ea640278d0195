import { hierarchicalRisk, project } from '../optimization/index.js';
import { covarianceRule } from './covarianceRule.js';
import { fullyInvested } from './fullyInvested.js';

/** Weights by one over variance, divided between halves of the assets in the order of a tree (single linkage on √((1 − ρ)/2)); then the nearest that keep to the constraints. Source: López de Prado, "Building Diversified Portfolios that Outperform Out of Sample" (2016). */
export const hierarchicalRiskParity = covarianceRule({
  summary: 'Risk divided along a tree of correlations.',
  version: 1,
  best({ assets, covariance, limits }, p, { view }) {
    const names = assets.map((n) => view.assets[n]!);
    const weights = hierarchicalRisk(covariance, names);
    return weights ? project(fullyInvested(weights, p), limits) : { status: 'infeasible' };
  },
});
