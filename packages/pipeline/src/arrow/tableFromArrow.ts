import { Type } from '@uwdata/flechette';
import { daysOf } from './daysOf.js';
import { decode } from './decode.js';

/** Columns of a stored table: numbers as typed arrays, texts and ISO days as strings. */
export function tableFromArrow(bytes: Uint8Array): Readonly<Record<string, Float64Array | Float32Array | Int32Array | readonly string[]>> {
  const { names, children } = decode(bytes);
  const columns = children.map((column) => {
    if (column.type.typeId === Type.Date) return daysOf(column);
    return column.toArray() as Float64Array | readonly string[];
  });
  return Object.fromEntries(names.map((name, i) => [name, columns[i]!]));
}
