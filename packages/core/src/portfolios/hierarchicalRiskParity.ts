import { hierarchicalRisk, project } from '../optimization/index.js';
import { params } from '../schema/index.js';
import { optimisedFields, selectionFields } from './constraintFields.js';
import { covarianceFields } from './estimateFields.js';
import { fullyInvested } from './fullyInvested.js';
import { groupField } from './groupField.js';
import { optimised } from './optimised.js';
import { definePortfolio } from './Portfolio.js';
import { partsOf } from './partsOf.js';

/** Weights by one over variance, divided between halves of the assets in the order of a tree (single linkage on √((1 − ρ)/2)); then the nearest that keep to the constraints. Source: López de Prado, "Building Diversified Portfolios that Outperform Out of Sample" (2016). */
export const hierarchicalRiskParity = definePortfolio({
  summary: 'Risk divided along a tree of correlations.',
  version: 1,
  params: params({ ...covarianceFields, ...selectionFields, ...optimisedFields }),
  needsForecast: ({ preselect }) => preselect !== undefined,
  short: ({ constraints }) => (constraints?.minWeight ?? 0) < 0,
  reads: groupField,
  parts: partsOf,
  rebalance: () => undefined,
  history: ({ window }) => window + 1,
  weigh: (decision, p) =>
    optimised(decision, p, ({ assets, covariance, limits }) => {
      const weights = hierarchicalRisk(
        covariance,
        assets.map((n) => decision.view.assets[n]!),
      );
      return weights ? project(fullyInvested(weights, p), limits) : { status: 'infeasible' };
    }),
});
