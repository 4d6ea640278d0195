import type { Solution } from '../optimization/index.js';
import { params } from '../schema/index.js';
import { optimisedFields, selectionFields } from './constraintFields.js';
import { covarianceFields } from './estimateFields.js';
import { estimating } from './estimating.js';
import { type Estimate, optimised } from './optimised.js';
import { type Decision, definePortfolio } from './Portfolio.js';

const fields = params({ ...covarianceFields, ...selectionFields, ...optimisedFields });

/** A rule that decides from the covariance of returns alone, by what it finds best within its constraints. */
export const covarianceRule = ({
  best,
  ...about
}: {
  readonly summary: string;
  readonly version: number;
  best(estimate: Estimate, p: Parameters<typeof optimised>[1], decision: Decision): Solution;
}) =>
  definePortfolio({
    ...about,
    params: fields,
    ...estimating,
    needsForecast: ({ preselect }) => preselect !== undefined,
    weigh: (decision, p) => optimised(decision, p, (estimate) => best(estimate, p, decision)),
  });
