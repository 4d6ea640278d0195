import { type Diagnostic, fail, ok, type Result } from '@foliograph/core';
import type { WantedColumns } from '../bars/index.js';
import { fieldName } from './fieldName.js';
import { findColumn } from './findColumn.js';
import type { PlacedColumn } from './Layout.js';
import type { RecordColumn } from './RecordColumn.js';
import type { Relation } from './Relation.js';
import type { TableParams } from './TableParams.js';
import { wrongDay, wrongName, wrongNumber } from './wrongType.js';

/** What is asked of a table, column by column. */
export interface Wanted {
  readonly columns: WantedColumns;
  readonly others: boolean;
}

/** Which columns of a relation are read as what; an error for each that is asked for and not there, or of a type that cannot be read. */
export function recordColumns(p: TableParams, { columns, others }: Wanted, relation: Relation): Result<readonly RecordColumn[]> {
  const problems: Diagnostic[] = [];
  const place = relation.head;
  const mapped: ReadonlyMap<string, string> = new Map([
    ...(p.asset === undefined ? [] : ([['asset', p.asset]] as const)),
    ['date', p.date] as const,
    ...Object.entries(p.columns as Readonly<Record<string, string>>),
  ]);
  const asked = Object.entries(columns).flatMap(([field, { kind, optional = false }]) => {
    const name = mapped.get(field) ?? field;
    const there = findColumn(name, relation);
    if (!there.ok && optional && name === field) return [];
    const remedy = mapped.has(field)
      ? {}
      : { remedy: field === 'asset' ? 'name the column, as asset: ticker' : `name the column, as columns: {${field}: its name}` };
    return found(there, { field, kind, required: true }, remedy);
  });
  const named = others ? [...mapped].filter(([field]) => !['asset', 'date'].includes(field) && columns[field] === undefined) : [];
  const further = named.flatMap(([field, name]) => found(findColumn(name, relation), { field, kind: 'number', required: true }));
  if (problems.length > 0) return { ok: false, problems };
  const taken = new Set([...asked, ...further].map(({ cell }) => cell));
  const rest = relation.columns.map((column, k) => ({ ...column, cell: `c${k}` })).filter(({ cell }) => !taken.has(cell));
  const all = [...asked, ...further, ...(others ? rest.flatMap(numeric) : [])];
  const fields = all.map(({ field }) => field);
  const again = all.find(({ field }, k) => fields.indexOf(field) < k);
  return again ? fail(`two columns are called "${again.name}"`, { place, remedy: 'rename one or take it out' }) : ok(all);

  function found(there: Result<PlacedColumn>, how: Omit<RecordColumn, keyof PlacedColumn>, hint: { remedy?: string } = {}): RecordColumn[] {
    if (!there.ok) {
      problems.push(...there.problems.map((problem) => ({ ...hint, ...problem })));
      return [];
    }
    const wrong = { day: wrongDay, name: wrongName, number: wrongNumber }[how.kind](there.value, p);
    if (wrong) problems.push({ severity: 'error', place, ...wrong });
    return [{ ...there.value, ...how }];
  }
}

function numeric(column: PlacedColumn): RecordColumn[] {
  const field = fieldName(column.name);
  if (field === undefined || wrongNumber(column)) return [];
  return [{ ...column, field, kind: 'number', required: column.holds === 'numbers' }];
}
