import type { DuckDBConnection } from '@duckdb/node-api';
import { blankSql } from '../table/blankSql.js';
import type { Column } from '../table/Column.js';
import { daySql } from '../table/daySql.js';
import { epochs } from '../table/epochs.js';
import { fieldName } from '../table/fieldName.js';
import type { Relation } from '../table/index.js';
import { roles } from './roles.js';
import type { SampledColumn } from './Sample.js';

/** Rows that are looked at. */
const rows = 1000;
/** Share of a column's cells that decide what it holds; the others may be the mistakes that a check is for. */
const most = 0.9;
/** How days are written where not as YYYY-MM-DD; the first that fits most cells. */
const dayFormats = [
  'YYYYMMDD',
  'YYYY/MM/DD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD-MM-YYYY',
  'epoch-seconds',
  'epoch-milliseconds',
];
const dated = ['day', 'start', 'end', 'period', 'published'] as const;

/** What each column of a relation holds, as its first rows show. Throws what DuckDB throws where they cannot be read. */
export async function sampleColumns(connection: DuckDBConnection, { columns, from }: Relation): Promise<readonly SampledColumn[]> {
  const first = `(SELECT * FROM ${from} LIMIT ${rows})`;
  const ask = async (picked: readonly string[]) =>
    picked.length === 0 ? [] : ((await connection.runAndReadAll(`SELECT ${picked.join(', ')} FROM ${first}`)).getRows()[0] ?? []);
  const counts = await ask(columns.flatMap(lookSql));
  const sampled = columns.map((column, k) => columnOf(column, counts.slice(6 * k, 6 * k + 6)));
  const doubtful = [...sampled.keys()].filter((k) => mayBeDays(sampled[k]!));
  const days = await ask(
    doubtful.flatMap((k) => dayFormats.map((dayFormat) => `count(${daySql(`c${k}`, columns[k]!.holds, { dayFormat })})::INTEGER`)),
  );
  return sampled.map((column, k) => {
    const at = doubtful.indexOf(k);
    const fits = at < 0 ? -1 : dayFormats.findIndex((_, f) => (days[at * dayFormats.length + f] as number) >= most * column.filled);
    const { filled: _, ...told } = column;
    // Any number is some moment: only a name makes it one.
    return fits < 0 || (dayFormats[fits]! in epochs && !calledDay(column))
      ? told
      : { ...told, holds: 'days', dayFormat: dayFormats[fits]! };
  });
}

/** SQL for what is counted of a column: filled cells, blank ones, days, month ends, numbers; and one cell. */
function lookSql({ holds }: Column, k: number): readonly string[] {
  const cell = `c${k}`;
  const blank = blankSql(cell, holds);
  // Moments are days of some zone, which is asked for when they are read.
  const day = holds === 'numbers' || holds === 'others' ? 'NULL' : daySql(cell, holds, holds === 'moments' ? { timeZone: 'UTC' } : {});
  const date = `DATE '1970-01-01' + ${day}`;
  const number = holds === 'cells' ? `isfinite(try_cast(${cell} AS DOUBLE))` : String(holds === 'numbers');
  return [
    // Of no rows it is 0, where count_if is NULL.
    `(count(*) FILTER (NOT ${blank}))::INTEGER`,
    `count_if(${blank})::INTEGER`,
    `count(${day})::INTEGER`,
    `count_if(last_day(${date}) = ${date})::INTEGER`,
    `count_if(${number} AND NOT ${blank})::INTEGER`,
    `min(${cell}::VARCHAR) FILTER (NOT ${blank})`,
  ];
}

function columnOf({ name }: Column, counts: readonly unknown[]): SampledColumn & { readonly filled: number } {
  const [filled, blank, days, ends, numbers] = counts as number[] as [number, number, number, number, number];
  const mostly = (count: number) => filled > 0 && count >= most * filled;
  const holds = filled === 0 ? 'nothing' : mostly(days) ? 'days' : mostly(numbers) ? 'numbers' : 'names';
  return { name, holds, monthEnds: mostly(ends), blanks: blank > 0, example: (counts[5] as string | null) ?? '', filled };
}

/** Whether other notations of days are tried: never for numbers, unless they are called days. */
function mayBeDays({ name, holds }: SampledColumn): boolean {
  return holds === 'names' || (holds === 'numbers' && calledDay({ name }));
}

const calledDay = ({ name }: Pick<SampledColumn, 'name'>): boolean => dated.some((role) => roles[role].test(fieldName(name) ?? ''));
