import type { Plane } from '../panel/index.js';
import { monthsBefore } from './monthsBefore.js';
import { publicationsOf, type Told } from './Publications.js';
import type { Statements } from './Statements.js';
import { sweep } from './sweep.js';
import { valuesOf } from './valuesOf.js';

interface AsOfOptions {
  /** All that the statements hold where absent. */
  readonly fields?: readonly string[];
  /** Days since the end of its period after which a value is too old; any age where absent. */
  readonly maxAge?: number | undefined;
  /** The values of the period that ended so many years before the latest one, as known at the session; 0 where absent. */
  readonly yearsAgo?: number | undefined;
}

/**
 * One plane a field: the value of the latest period that was published strictly before a session, with every restatement from its own publication on; NaN where there is none or it is too old.
 * Of two reports published on one day the later period counts, of two of one period the later row. A row without a value of the field tells nothing of it.
 */
export function asOf(statements: Statements, told: Told, { fields, maxAge, yearsAgo = 0 }: AsOfOptions = {}): ReadonlyMap<string, Plane> {
  const publications = publicationsOf(statements, told);
  const planes = [...(fields ?? statements.fields.keys())].map((field) => {
    const plane = sweep(publications, valuesOf(statements, field), (known) => monthsBefore(known, 12 * yearsAgo), maxAge);
    return [field, plane] as const;
  });
  return new Map(planes);
}
