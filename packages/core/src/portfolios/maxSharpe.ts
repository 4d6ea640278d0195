import { maxSharpe as steepest } from '../optimization/index.js';
import { number, params } from '../schema/index.js';
import { optimisedFields, selectionFields } from './constraintFields.js';
import { covarianceFields, expectationFields, expectations } from './estimateFields.js';
import { estimating } from './estimating.js';
import { expectedOf } from './expectedOf.js';
import { optimised } from './optimised.js';
import { definePortfolio } from './Portfolio.js';

/** The weights w within the constraints with the largest (μ − r)'w / √(w'Σw), r the risk-free return; none where no weights expect more than that. */
export const maxSharpe = definePortfolio({
  summary: 'The weights of the largest expected Sharpe ratio.',
  version: 1,
  params: params({
    riskFree: number({ default: 0, description: 'Risk-free return of one session.' }),
    ...expectationFields,
    ...covarianceFields,
    ...selectionFields,
    ...optimisedFields,
  }),
  ...estimating,
  needsForecast: ({ expected, preselect }) => preselect !== undefined || expectations.get(expected)!.needsForecast,
  weigh: (decision, p) =>
    optimised(decision, p, (estimate) =>
      steepest(
        estimate.covariance,
        expectedOf(decision, estimate, p).map((r) => r - p.riskFree),
        estimate.limits,
      ),
    ),
});
