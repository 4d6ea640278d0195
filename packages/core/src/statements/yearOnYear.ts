import type { Plane } from '../panel/index.js';
import type { DerivedOptions } from './DerivedOptions.js';
import { monthsBefore } from './monthsBefore.js';
import { publicationsOf, type Told } from './Publications.js';
import type { Statements } from './Statements.js';
import { sweep } from './sweep.js';
import { valuesOf } from './valuesOf.js';

/** Growth of the latest period known at each session over the same one a year before, both as known then; NaN where that is missing or not positive. */
export function yearOnYear(statements: Statements, told: Told, { field, maxAge }: DerivedOptions): Plane {
  return sweep(
    publicationsOf(statements, told),
    valuesOf(statements, field),
    (known) => {
      const before = monthsBefore(known, 12);
      return before > 0 ? known.values[known.latest]! / before - 1 : NaN;
    },
    maxAge,
  );
}
