import type { Finding } from './Finding.js';

/** All that one check found in one table. */
export interface FoundGroup {
  readonly check: string;
  readonly summary: string;
  /** What many of its findings are called, as in "and 12 more …". */
  readonly plural: string;
  /** The gravest of its findings. */
  readonly severity: Finding['severity'];
  readonly count: number;
  /** The first of them, with their places; at most 100. */
  readonly examples: readonly Omit<Finding, 'check'>[];
}
