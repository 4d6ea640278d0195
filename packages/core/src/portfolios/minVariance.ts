import { minVariance as leastVariance } from '../optimization/index.js';
import { params } from '../schema/index.js';
import { optimisedFields, selectionFields } from './constraintFields.js';
import { covarianceFields } from './estimateFields.js';
import { groupField } from './groupField.js';
import { optimised } from './optimised.js';
import { definePortfolio } from './Portfolio.js';
import { partsOf } from './partsOf.js';

/** The weights w within the constraints of least variance w'Σw. */
export const minVariance = definePortfolio({
  summary: 'The weights of least variance.',
  version: 1,
  params: params({ ...covarianceFields, ...selectionFields, ...optimisedFields }),
  needsForecast: ({ preselect }) => preselect !== undefined,
  short: ({ constraints }) => (constraints?.minWeight ?? 0) < 0,
  reads: groupField,
  parts: partsOf,
  rebalance: () => undefined,
  history: ({ window }) => window + 1,
  weigh: (decision, p) => optimised(decision, p, ({ covariance, limits }) => leastVariance(covariance, limits)),
});
