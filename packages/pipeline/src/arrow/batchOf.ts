import { type Batch, batchType, type DataType, dateDay, fixedSizeList, float32, float64, int32, utf8 } from '@uwdata/flechette';
import type { ArrowColumn } from './ArrowColumn.js';
import { oneNaN } from './oneNaN.js';

const DAY = 86_400_000;
/** Nothing is null: a missing number is NaN. */
const allValid = new Uint8Array(0);

/** The Arrow type of a column. */
export const typeOf = { float64, float32, int32, utf8, date: dateDay } satisfies Record<ArrowColumn['type'], () => DataType>;

/** One record batch's share of a column; numbers are not copied but to give each NaN the same bits. */
export function batchOf(column: ArrowColumn): Batch<unknown> {
  if (column.type === 'utf8') return text(column.values);
  return make(typeOf[column.type](), { length: column.values.length, values: valuesOf(column) });
}

/** One record batch's share of a column of lists of K numbers, laid end to end. */
export function listBatchOf(values: Float32Array, K: number, length: number): Batch<unknown> {
  return make(listType(K), { length, children: [batchOf({ type: 'float32', values })] });
}

/** One record batch's share of a column that holds the same text throughout. */
export function sameTextBatchOf(string: string, length: number): Batch<unknown> {
  const bytes = Buffer.from(string);
  const values = Buffer.alloc(bytes.length * length, bytes);
  const offsets = Int32Array.from({ length: length + 1 }, (_, i) => i * bytes.length);
  return make(utf8(), { length, offsets, values });
}

/** Lists of K numbers. */
export const listType = (K: number): DataType => fixedSizeList(float32(), K);

function valuesOf(column: Exclude<ArrowColumn, { type: 'utf8' }>): Float64Array | Float32Array | Int32Array {
  if (column.type === 'date') return Int32Array.from(column.values, (day) => Date.parse(day) / DAY);
  return column.type === 'int32' ? column.values : oneNaN(column.values);
}

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
