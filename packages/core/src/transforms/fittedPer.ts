import { choice } from '../schema/index.js';

/** The parameter of a fitted transform that says whose training values it learns from. */
export const fittedPer = choice(['asset', 'pooled'], {
  default: 'asset',
  description: 'Whether each asset has a state of its own, or all share one.',
});
