import type { Diagnostic } from '@foliograph/core';
import type { Draft } from './Draft.js';
import type { LoadedSpec } from './LoadedSpec.js';

/** What a spec without other mistakes lacks where it learns or tests something; one that only tells of data needs neither target nor split. */
export function checkTested(draft: Draft, { place }: Pick<LoadedSpec, 'place'>): readonly Diagnostic[] {
  const tested = Object.keys({ ...draft.models, ...draft.portfolios }).length > 0;
  const missing = (['target', 'split'] as const).filter((key) => tested && draft[key] === undefined);
  return missing.map((key) => ({ severity: 'error', message: `the spec needs "${key}"`, place: place([]) }));
}
