import type { Plane } from '../panel/index.js';
import { monthsBefore } from './monthsBefore.js';
import { monthsIntoYear } from './monthsIntoYear.js';
import { publicationsOf, type Told } from './Publications.js';
import type { Statements } from './Statements.js';
import { sweep } from './sweep.js';
import { valuesOf } from './valuesOf.js';
import type { YearToDateOptions } from './YearToDateOptions.js';

interface TrailingTwelveOptions extends YearToDateOptions {
  /** What the same twelve months were so many years before, as known at the session; 0 where absent. */
  readonly yearsAgo?: number | undefined;
}

/**
 * Twelve months up to the latest period known at each session, of figures that run from the fiscal year's start: year to date + last year − last year to date, each as known then; NaN where one is missing.
 * At the year's end it is the annual figure itself.
 */
export function trailingTwelve(
  statements: Statements,
  told: Told,
  { field, maxAge, fiscalYearEnd = 12, yearsAgo = 0 }: TrailingTwelveOptions,
): Plane {
  return sweep(
    publicationsOf(statements, told),
    valuesOf(statements, field),
    (known) => {
      const passed = monthsIntoYear(known.periods[known.latest]!, fiscalYearEnd);
      const back = 12 * yearsAgo;
      const toDate = monthsBefore(known, back);
      return passed === 12 ? toDate : toDate + monthsBefore(known, back + passed) - monthsBefore(known, back + 12);
    },
    maxAge,
  );
}
