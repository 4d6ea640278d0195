import { type Batch, batchType, type DataType, dateDay, fixedSizeList, float32, float64, int32, utf8 } from '@uwdata/flechette';
import type { ArrowColumn } from './ArrowColumn.js';

const DAY = 86_400_000;
/** Nothing is null: a missing number is NaN. */
const allValid = new Uint8Array(0);

/** The Arrow type of a column. */
export const typeOf = { float64, float32, int32, utf8, date: dateDay } satisfies Record<ArrowColumn['type'], () => DataType>;

/** One record batch's share of a column; numbers are not copied. */
export function batchOf(column: ArrowColumn): Batch<unknown> {
  if (column.type === 'utf8') return text(column.values);
  const values = column.type === 'date' ? Int32Array.from(column.values, (day) => Date.parse(day) / DAY) : column.values;
  return make(typeOf[column.type](), { length: values.length, values });
}

/** One record batch's share of a column of lists of K numbers, laid end to end. */
export function listBatchOf(values: Float32Array, K: number): Batch<unknown> {
  const child = batchOf({ type: 'float32', values });
  return make(listType(K), { length: K === 0 ? 0 : values.length / K, children: [child] });
}

/** Lists of K numbers. */
export const listType = (K: number): DataType => fixedSizeList(float32(), K);

function text(strings: readonly string[]): Batch<unknown> {
  const values = new TextEncoder().encode(strings.join(''));
  const offsets = new Int32Array(strings.length + 1);
  strings.forEach((string, i) => {
    offsets[i + 1] = offsets[i]! + Buffer.byteLength(string);
  });
  return make(utf8(), { length: strings.length, offsets, values });
}

function make(type: DataType, parts: object): Batch<unknown> {
  const Made = batchType(type) as unknown as new (options: object) => Batch<unknown>;
  return new Made({ type, nullCount: 0, validity: allValid, ...parts });
}
