import { fail, nearest, ok, type Result } from '@foliograph/core';
import type { TableParams } from './TableParams.js';

const divisor = { none: 1, percent: 100, 'percent-per-year': 100 } satisfies Record<TableParams['unit'], number>;

/** Turns fields into plain numbers, in place: 1.09 percent is 0.0109, and 3 lots of 100 are 300; an error where a field to be scaled is not there. */
export function scaled(fields: ReadonlyMap<string, Float64Array>, { unit, scale }: Pick<TableParams, 'unit' | 'scale'>): Result<true> {
  const factors = new Map(Object.entries(scale as Readonly<Record<string, number>>));
  for (const name of factors.keys()) {
    if (fields.has(name)) continue;
    const meant = nearest(name, [...fields.keys()]);
    const remedy = meant === undefined ? { remedy: `the fields are ${[...fields.keys()].join(', ')}` } : {};
    return fail(`there is no field "${name}" to scale${meant === undefined ? '' : ` (did you mean "${meant}"?)`}`, remedy);
  }
  for (const [name, values] of fields) {
    const factor = factors.get(name) ?? 1;
    if (factor === 1 && divisor[unit] === 1) continue;
    for (let i = 0; i < values.length; i++) values[i] = (values[i]! / divisor[unit]) * factor;
  }
  return ok(true);
}
