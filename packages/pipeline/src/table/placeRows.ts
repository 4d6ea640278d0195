import type { DuckDBConnection } from '@duckdb/node-api';
import { noDay } from '../bars/index.js';
import { assetOfFile } from './assetOfFile.js';
import { chunksOf } from './chunksOf.js';
import { copyColumn } from './copyColumn.js';
import type { DayForm } from './DayForm.js';
import type { Domain } from './Domain.js';
import type { Doubt } from './Doubt.js';
import { doubtOf } from './doubtOf.js';
import { isoDay } from './isoDay.js';
import type { Layout } from './Layout.js';
import type { Notes } from './Notes.js';
import type { Planes } from './Planes.js';
import { planeOf } from './planeOf.js';
import { rowsInOrder } from './rowsInOrder.js';
import { rowsSql } from './rowsSql.js';

/** DuckDB gives no longer chunk. */
const longest = 2048;
/** Columns of a row before its values. */
const head = 3;

/** Reads a relation's rows into planes; of several bars of an asset on one day the first counts, the others are noted. Gives the rows of each file, and which columns hold cells that are not what they should be. */
export async function placeRows(
  connection: DuckDBConnection,
  layout: Layout,
  form: DayForm,
  { assets }: Domain,
  planes: Planes,
  notes: Notes,
  signal: AbortSignal,
): Promise<{ readonly rowsIn: Int32Array; readonly doubts: readonly Doubt[] }> {
  const { relation, values } = layout;
  const { T, firstDay, sessionOf, taken } = planes;
  const order = rowsInOrder(layout, assets.length);
  const number = new Map(assets.map((asset, n) => [asset, n]));
  const byFile = Int32Array.from(relation.paths, (path) => number.get(assetOfFile(path)) ?? -1);
  const fromFile = layout.asset === undefined && values[0]!.asset === undefined;
  const parts = partsOf(layout, number);
  const badDays = new Set<number>();
  const badNames = new Set<number>();
  const read = values.map(() => ({ finite: false, files: new Set<number>() }));
  const [days, files, codes, cells] = [0, 1, 2, 3].map(() => new Int32Array(longest)) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const numbers = new Float64Array(longest);

  for await (const chunk of chunksOf(connection, rowsSql(layout, form), signal)) {
    const rows = chunk.rowCount;
    copyColumn(chunk, 0, days);
    copyColumn(chunk, 1, files);
    copyColumn(chunk, 2, codes);
    for (let i = 0; i < rows; i++) {
      if (fromFile) codes[i] = byFile[files[i]!]!;
      if (days[i] === noDay) badDays.add(files[i]!);
      if (codes[i]! < 0) badNames.add(files[i]!);
    }
    order.take(rows, days, files, codes, notes.unsorted.add);
    for (const { code, columns } of parts) {
      const again = takeCells(rows, code);
      for (const k of columns) {
        copyColumn(chunk, head + k, numbers);
        fill(rows, k);
      }
      for (const i of again) {
        const cell = cellOf(i, code);
        const same = columns.every((k) => {
          const value = chunk.getColumnVector(head + k).getItem(i) as number;
          return Object.is(planes.fields.get(values[k]!.field)?.[cell] ?? NaN, Number.isFinite(value) ? value : NaN);
        });
        (same ? notes.repeated : notes.conflicting).add(() => {
          const said = `${assets[code ?? codes[i]!]} has two ${same ? 'equal bars' : 'bars with different values'}`;
          return { ...order.at(i, rows, files[i]!), message: `${said} on ${isoDay(days[i]!)}` };
        });
      }
    }
  }
  const doubts = [
    doubtOf.day(layout.date, badDays, form),
    ...(layout.asset ? [doubtOf.name(layout.asset, badNames)] : []),
    ...values.flatMap((column, k) => (column.required || read[k]!.finite ? [doubtOf.number(column, read[k]!.files)] : [])),
  ];
  return { rowsIn: order.rowsIn, doubts };

  function cellOf(i: number, code: number | undefined): number {
    return (code ?? codes[i]!) * T + sessionOf[days[i]! - firstDay]!;
  }

  /** Finds the cell of each row, -1 where it has none or another row had it; gives the rows of the latter kind. */
  function takeCells(rows: number, code: number | undefined): readonly number[] {
    const again: number[] = [];
    for (let i = 0; i < rows; i++) {
      cells[i] = -1;
      if (days[i] === noDay || codes[i]! < 0) continue;
      const cell = cellOf(i, code);
      const bit = 1 << (cell & 7);
      if ((taken[cell >> 3]! & bit) !== 0) again.push(i);
      else {
        taken[cell >> 3]! |= bit;
        cells[i] = cell;
      }
    }
    return again;
  }

  function fill(rows: number, k: number): void {
    const { field, required } = values[k]!;
    const column = read[k]!;
    for (let i = 0; i < rows; i++) {
      const value = numbers[i]!;
      if (value === Infinity || value === -Infinity) {
        column.files.add(files[i]!);
        numbers[i] = NaN;
      } else if (!Number.isNaN(value)) column.finite = true;
    }
    // A column that need not hold numbers is text until it holds one.
    if (!required && !column.finite) return;
    const plane = planeOf(planes, field);
    for (let i = 0; i < rows; i++) if (cells[i]! >= 0) plane[cells[i]!] = numbers[i]!;
  }
}

/** Columns of values by the asset that they belong to: each by its own in the wide shape, all by the row's elsewhere. */
function partsOf({ values }: Layout, number: ReadonlyMap<string, number>): readonly { code?: number; columns: readonly number[] }[] {
  const all = values.map((_, k) => k);
  if (values[0]!.asset === undefined) return [{ columns: all }];
  return all.map((k) => ({ code: number.get(values[k]!.asset!)!, columns: [k] }));
}
