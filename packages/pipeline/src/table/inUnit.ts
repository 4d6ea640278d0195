import type { TableParams } from './TableParams.js';

const divisor = { none: 1, percent: 100, 'percent-per-year': 100 } satisfies Record<TableParams['unit'], number>;

/** Fields as plain numbers: 1.09 percent is 0.0109. */
export function inUnit(fields: ReadonlyMap<string, Float64Array>, unit: TableParams['unit']): ReadonlyMap<string, Float64Array> {
  if (divisor[unit] === 1) return fields;
  return new Map([...fields].map(([name, values]) => [name, values.map((value) => value / divisor[unit])]));
}
