import { type Diagnostic, fail, ok, type Result } from '@foliograph/core';
import { fieldName } from './fieldName.js';
import { findColumn } from './findColumn.js';
import type { Layout, PlacedColumn, ValueColumn } from './Layout.js';
import type { Relation } from './Relation.js';
import { shapeOf } from './shapeOf.js';
import type { TableParams } from './TableParams.js';
import { wantedColumns } from './wantedColumns.js';
import { wrongDay, wrongName, wrongNumber } from './wrongType.js';

/** Fields of a bar: a column called so must hold numbers. */
const barFields = new Set(['open', 'high', 'low', 'close', 'volume']);

/** Which columns of a relation are read as what; an error for each that is asked for and not there, there twice, or of a type that cannot be read. */
export function layoutOf(p: TableParams, relation: Relation): Result<Layout> {
  const problems: Diagnostic[] = [];
  const place = relation.head;
  const refuse = (said: ReturnType<typeof wrongDay>) => {
    if (said) problems.push({ severity: 'error', place, ...said });
  };
  const find = (name: string, what?: string): PlacedColumn | undefined => {
    const found = findColumn(name, relation, what);
    if (found.ok) return found.value;
    problems.push(...found.problems);
    return undefined;
  };
  const date = find(p.date, 'date column');
  if (date) refuse(wrongDay(date, p));
  const asset = p.asset === undefined ? undefined : find(p.asset, 'asset column');
  if (asset) refuse(wrongName(asset));
  const wanted = wantedColumns(p);
  const mapped = [...wanted].flatMap(([field, name]): ValueColumn[] => {
    const column = find(name);
    return column ? [{ ...column, field, required: true }] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const taken = new Set([date, asset, ...mapped].map((column) => column?.cell));
  const rest = relation.columns.map((column, k) => ({ ...column, cell: `c${k}` })).filter(({ cell }) => !taken.has(cell));
  const values =
    shapeOf(p) === 'wide' ? rest.flatMap(assetColumn) : [...mapped, ...(p.column === undefined ? rest.flatMap(ownColumn) : [])];
  for (const column of values) if (column.required) refuse(wrongNumber(column));
  if (problems.length > 0) return { ok: false, problems };
  const again = twice(values);
  if (again) return fail(`two columns are called "${again.name}"`, { place, remedy: 'rename one or take it out' });
  if (values.length === 0)
    return fail('there is no column with values', { place, remedy: `beside "${p.date}" the file needs one, such as close` });
  return ok({ relation, date: date!, ...(asset ? { asset } : {}), values });

  function ownColumn(column: PlacedColumn): ValueColumn[] {
    const field = fieldName(column.name);
    if (field === undefined || wanted.has(field)) return [];
    const required = barFields.has(field);
    return required || wrongNumber(column) === undefined ? [{ ...column, field, required: required || column.holds === 'numbers' }] : [];
  }
}

const assetColumn = (column: PlacedColumn): ValueColumn[] =>
  column.name === '' ? [] : [{ ...column, field: 'close', asset: column.name, required: true }];

/** The first column that would be read as the same as one before it. */
function twice(values: readonly ValueColumn[]): ValueColumn | undefined {
  const seen = new Set<string>();
  return values.find(({ asset, field }) => seen.size === seen.add(asset ?? field).size);
}
