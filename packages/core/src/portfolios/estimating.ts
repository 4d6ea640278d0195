import type { Constrained } from './Constraints.js';
import { groupField } from './groupField.js';
import { partsOf } from './partsOf.js';

/** What all rules have alike that decide from estimates over a window. */
export const estimating = {
  sizedBy: 'preselect',
  short: ({ constraints }: Constrained) => (constraints?.minWeight ?? 0) < 0,
  reads: groupField,
  parts: partsOf,
  rebalance: () => undefined,
  history: ({ window }: { readonly window: number }) => window + 1,
} as const;
