import type { Diagnostic } from '@foliograph/core';
import type { FoundGroup } from '../bars/index.js';

/** Warnings of one kind that a console takes; `folio data check` shows all. */
const mostTold = 3;

/** What a run tells of findings: all errors and the first warnings of each kind, the rest counted; notices are not told. */
export const problemsOf = (groups: readonly FoundGroup[]): readonly Diagnostic[] => groups.flatMap(toldOf);

function toldOf({ examples, count, plural }: FoundGroup): readonly Diagnostic[] {
  const told = examples.flatMap(({ severity, message, asset, place, remedy }): Diagnostic[] =>
    severity === 'notice'
      ? []
      : [
          {
            severity,
            message: asset === undefined ? message : `${asset}: ${message}`,
            ...(place ? { place } : {}),
            ...(remedy ? { remedy } : {}),
          },
        ],
  );
  const errors = told.filter(({ severity }) => severity === 'error');
  const warnings = told.filter(({ severity }) => severity === 'warning');
  const shown = [...errors, ...warnings.slice(0, mostTold)];
  const more = count - shown.length - (examples.length - told.length);
  if (more <= 0 || shown.length === 0) return shown;
  return [...shown, { severity: warnings.length > 0 ? 'warning' : 'error', message: `and ${more} more ${plural}` }];
}
