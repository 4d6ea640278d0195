import type { Plane } from '../panel/index.js';
import { monthsBefore } from './monthsBefore.js';
import { monthsIntoYear } from './monthsIntoYear.js';
import { publicationsOf, type Told } from './Publications.js';
import type { Statements } from './Statements.js';
import { sweep } from './sweep.js';
import { valuesOf } from './valuesOf.js';
import type { YearToDateOptions } from './YearToDateOptions.js';

/** The latest quarter known at each session, of figures that run from the fiscal year's start: year to date less that of the quarter before, each as known then; NaN where one is missing. */
export function singleQuarter(statements: Statements, told: Told, { field, maxAge, fiscalYearEnd = 12 }: YearToDateOptions): Plane {
  return sweep(
    publicationsOf(statements, told),
    valuesOf(statements, field),
    (known) => {
      const first = monthsIntoYear(known.periods[known.latest]!, fiscalYearEnd) <= 3;
      return known.values[known.latest]! - (first ? 0 : monthsBefore(known, 3));
    },
    maxAge,
  );
}
