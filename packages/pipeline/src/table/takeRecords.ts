import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { noDay } from '../bars/index.js';
import { blankSql } from './blankSql.js';
import { chunksOf } from './chunksOf.js';
import { copyColumn } from './copyColumn.js';
import type { DayForm } from './DayForm.js';
import type { Doubt } from './Doubt.js';
import { daySql } from './daySql.js';
import { doubtOf } from './doubtOf.js';
import { nameSql } from './nameSql.js';
import { numberSql } from './numberSql.js';
import type { RecordColumn } from './RecordColumn.js';
import type { Relation } from './Relation.js';

/** Cells of one kind, as they came chunk by chunk. */
export type Cells =
  | { readonly kind: 'name'; readonly cells: string[] }
  | { readonly kind: 'day'; readonly chunks: Int32Array[] }
  | { readonly kind: 'number'; readonly chunks: Float64Array[] };

/** The rows of one relation. */
export interface TakenRecords {
  readonly rowsIn: Int32Array;
  readonly fields: ReadonlyMap<string, Cells>;
  readonly doubts: readonly Doubt[];
}

/** A cell that holds no day though it is not blank. */
const badDay = noDay + 1;

/** The rows of a relation column by column, and which columns hold cells that are not what they should be. */
export async function takeRecords(
  connection: DuckDBConnection,
  relation: Relation,
  columns: readonly RecordColumn[],
  form: DayForm,
  signal: AbortSignal,
): Promise<TakenRecords> {
  const rowsIn = new Int32Array(relation.paths.length);
  const taken = columns.map(({ kind }) => ({ cells: noCells[kind](), files: new Set<number>(), finite: false }));
  const names = new Map<string, string>();
  const sql = `SELECT ${['file::INTEGER', ...columns.map((column) => cellSql(column, form))].join(', ')} FROM ${relation.from}`;
  for await (const chunk of chunksOf(connection, sql, signal)) {
    const files = new Int32Array(chunk.rowCount);
    copyColumn(chunk, 0, files);
    for (const file of files) rowsIn[file]!++;
    taken.forEach((column, k) => {
      take(chunk, k + 1, column, files);
    });
  }
  const kept = columns.map(({ kind, required }, k) => required || kind !== 'number' || taken[k]!.finite);
  const doubts = columns.flatMap((column, k): Doubt[] => {
    const { files } = taken[k]!;
    if (!kept[k] || column.kind === 'name') return [];
    return [column.kind === 'day' ? doubtOf.dayOrBlank(column, files, form) : doubtOf.number(column, files)];
  });
  return { rowsIn, fields: new Map(columns.flatMap(({ field }, k) => (kept[k] ? [[field, taken[k]!.cells] as const] : []))), doubts };

  function take(chunk: DuckDBDataChunk, k: number, column: (typeof taken)[number], files: Int32Array): void {
    const { cells } = column;
    if (cells.kind === 'name') {
      const vector = chunk.getColumnVector(k);
      for (let i = 0; i < files.length; i++) {
        const name = vector.getItem(i) as string;
        // One text a name, not one a row.
        if (!names.has(name)) names.set(name, name);
        cells.cells.push(names.get(name)!);
      }
    } else if (cells.kind === 'day') {
      const days = new Int32Array(files.length);
      copyColumn(chunk, k, days);
      for (let i = 0; i < days.length; i++) if (days[i] === badDay) column.files.add(files[i]!);
      cells.chunks.push(days);
    } else {
      const numbers = new Float64Array(files.length);
      copyColumn(chunk, k, numbers);
      for (let i = 0; i < numbers.length; i++) {
        if (Number.isFinite(numbers[i])) column.finite = true;
        else if (!Number.isNaN(numbers[i])) column.files.add(files[i]!);
      }
      cells.chunks.push(numbers);
    }
  }
}

const noCells = {
  name: (): Cells => ({ kind: 'name', cells: [] }),
  day: (): Cells => ({ kind: 'day', chunks: [] }),
  number: (): Cells => ({ kind: 'number', chunks: [] }),
} satisfies Record<RecordColumn['kind'], () => Cells>;

function cellSql({ cell, holds, kind }: RecordColumn, form: DayForm): string {
  if (kind === 'name') return `coalesce(${nameSql(cell, holds)}, '')`;
  if (kind === 'number') return numberSql(cell, holds);
  return `coalesce(${daySql(cell, holds, form)}, CASE WHEN ${blankSql(cell, holds)} THEN ${noDay} ELSE ${badDay} END)::INTEGER`;
}
