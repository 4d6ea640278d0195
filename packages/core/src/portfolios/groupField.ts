import type { Constrained } from './Constraints.js';

/** The field that constraints divide assets by, if any. */
export const groupField = ({ constraints }: Constrained): readonly string[] =>
  constraints?.group === undefined ? [] : [constraints.group];
