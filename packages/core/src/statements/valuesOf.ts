import type { Statements } from './Statements.js';

/** The values of a field by row; throws on one that the statements do not hold. */
export function valuesOf({ fields }: Statements, field: string): Float64Array {
  const values = fields.get(field);
  if (!values) throw new Error(`the statements have no field "${field}"`);
  return values;
}
