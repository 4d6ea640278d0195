import type { Diagnostic } from '@foliograph/core';
import type { Mistake } from './Mistake.js';
import type { SqlText } from './SqlText.js';

/** A mistake with its place. */
export const diagnosticOf = ({ at, ...told }: Mistake, query: SqlText): Diagnostic => ({
  severity: 'error',
  ...told,
  place: query.place(at),
});
