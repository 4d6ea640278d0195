import type { Solution } from '../optimization/index.js';
import { params } from '../schema/index.js';
import { optimisedFields, selectionFields } from './constraintFields.js';
import { covarianceFields } from './estimateFields.js';
import { groupField } from './groupField.js';
import { type Estimate, optimised } from './optimised.js';
import { type Decision, definePortfolio } from './Portfolio.js';
import { partsOf } from './partsOf.js';

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
    sizedBy: 'preselect',
    needsForecast: ({ preselect }) => preselect !== undefined,
    short: ({ constraints }) => (constraints?.minWeight ?? 0) < 0,
    reads: groupField,
    parts: partsOf,
    rebalance: () => undefined,
    history: ({ window }) => window + 1,
    weigh: (decision, p) => optimised(decision, p, (estimate) => best(estimate, p, decision)),
  });
