import { meanVariance as mostUseful, targetReturn as reachReturn } from '../optimization/index.js';
import { number, optional, params } from '../schema/index.js';
import { optimisedFields, selectionFields } from './constraintFields.js';
import { covarianceFields, expectationFields, expectations } from './estimateFields.js';
import { estimating } from './estimating.js';
import { expectedOf } from './expectedOf.js';
import { optimised } from './optimised.js';
import { definePortfolio } from './Portfolio.js';

/** The weights w within the constraints with the least λ/2 w'Σw − μ'w, or of least variance w'Σw with μ'w at least a target; μ and Σ are of one session (Markowitz 1952). */
export const meanVariance = definePortfolio({
  summary: 'The weights of most return for their variance, or of least variance for a return.',
  version: 1,
  params: params({
    riskAversion: optional(number({ exclusiveMinimum: 0, description: 'λ, what a unit of variance costs; 1 where left out.' })),
    targetReturn: optional(
      number({ description: 'Return of a session that is expected at least, at the least variance; instead of risk-aversion.' }),
    ),
    ...expectationFields,
    ...covarianceFields,
    ...selectionFields,
    ...optimisedFields,
  }),
  check: ({ riskAversion, targetReturn }) =>
    riskAversion !== undefined && targetReturn !== undefined
      ? { field: 'targetReturn', message: 'risk-aversion and target-return exclude each other', remedy: 'take one of them out' }
      : undefined,
  ...estimating,
  needsForecast: ({ expected, preselect }) => preselect !== undefined || expectations.get(expected)!.needsForecast,
  weigh: (decision, p) =>
    optimised(decision, p, (estimate) => {
      const { covariance, limits } = estimate;
      const expected = expectedOf(decision, estimate, p);
      if (p.targetReturn !== undefined) return reachReturn(covariance, expected, p.targetReturn, limits);
      return mostUseful(covariance, expected, p.riskAversion ?? 1, limits);
    }),
});
