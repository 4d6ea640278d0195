import type { Statements } from './Statements.js';
import { valuesOf } from './valuesOf.js';

/** The statements with some fields divided by 100, for columns in per cent; throws on a field that they do not hold. */
export function inFractions(statements: Statements, percents: readonly string[]): Statements {
  const fields = new Map(statements.fields);
  for (const field of percents)
    fields.set(
      field,
      valuesOf(statements, field).map((value) => value / 100),
    );
  return { ...statements, fields };
}
