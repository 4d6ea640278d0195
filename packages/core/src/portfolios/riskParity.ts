import { equalRisk, project } from '../optimization/index.js';
import { params } from '../schema/index.js';
import { optimisedFields, selectionFields } from './constraintFields.js';
import { covarianceFields } from './estimateFields.js';
import { fullyInvested } from './fullyInvested.js';
import { groupField } from './groupField.js';
import { optimised } from './optimised.js';
import { definePortfolio } from './Portfolio.js';
import { partsOf } from './partsOf.js';

/** Weights of equal shares w_i (Σw)_i of the variance, the least of w'Σw/2 − Σ log(w)/n brought to a sum of 1; then the nearest that keep to the constraints. */
export const riskParity = definePortfolio({
  summary: 'The same share of risk from each asset.',
  version: 1,
  params: params({ ...covarianceFields, ...selectionFields, ...optimisedFields }),
  needsForecast: ({ preselect }) => preselect !== undefined,
  short: ({ constraints }) => (constraints?.minWeight ?? 0) < 0,
  reads: groupField,
  parts: partsOf,
  rebalance: () => undefined,
  history: ({ window }) => window + 1,
  weigh: (decision, p) =>
    optimised(decision, p, ({ covariance, limits }) => {
      const weights = equalRisk(covariance);
      return weights ? project(fullyInvested(weights, p), limits) : { status: 'infeasible' };
    }),
});
