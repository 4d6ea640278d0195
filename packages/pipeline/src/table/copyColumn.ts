import type { DuckDBDataChunk, DuckDBDoubleVector, DuckDBIntegerVector } from '@duckdb/node-api';

/** Copies a column without NULLs into the beginning of `out`. */
export function copyColumn(chunk: DuckDBDataChunk, column: number, out: Int32Array | Float64Array): void {
  const vector = chunk.getColumnVector(column) as DuckDBIntegerVector | DuckDBDoubleVector;
  const rows = chunk.rowCount;
  for (let i = 0; i < rows; i++) out[i] = vector.getItem(i)!;
}
