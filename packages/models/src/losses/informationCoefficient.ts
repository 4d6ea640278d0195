import { constant, subtract } from '../ops/index.js';
import { correlationOf } from './correlationOf.js';
import type { Loss } from './Loss.js';

/** 1 − the Pearson correlation of a session's forecasts with its labels. */
export const informationCoefficient: Loss = {
  summary: '1 less the correlation of forecasts with labels in a session.',
  bySession: true,
  ranksLabels: false,
  of: (forecast, label, weight) => subtract(constant(1), correlationOf(forecast, label, weight)),
};
