import type { Diagnostic } from '@foliograph/core';

/** How findings of one kind are said; `plural` names many of them. */
export interface Kind extends Pick<Diagnostic, 'severity' | 'remedy'> {
  readonly plural: string;
}
