import { type Diagnostic, fail, ok, type Result } from '@foliograph/core';
import { fieldName } from './fieldName.js';
import { findColumn } from './findColumn.js';
import type { Header } from './Header.js';
import type { Layout, ValueColumn } from './Layout.js';
import { shapeOf } from './shapeOf.js';
import type { TableParams } from './TableParams.js';
import { wantedColumns } from './wantedColumns.js';

/** Fields of a bar: a column called so must hold numbers. */
const barFields = new Set(['open', 'high', 'low', 'close', 'volume']);

/** Which columns of a file are read as what; an error for each that is asked for and not there, or there twice. */
export function layoutOf(p: TableParams, header: Header): Result<Layout> {
  const problems: Diagnostic[] = [];
  const find = (name: string, what?: string): number => {
    const found = findColumn(name, header, what);
    if (found.ok) return found.value;
    problems.push(...found.problems);
    return -1;
  };
  const date = find(p.date, 'date column');
  const asset = p.asset === undefined ? undefined : find(p.asset, 'asset column');
  const wanted = wantedColumns(p);
  const mapped = [...wanted].map(([field, name]): ValueColumn => ({ index: find(name), name, field, required: true }));
  if (problems.length > 0) return { ok: false, problems };
  const taken = new Set([date, asset, ...mapped.map(({ index }) => index)]);
  const rest = header.names.flatMap((name, index) => (taken.has(index) ? [] : [{ name, index }]));
  const values =
    shapeOf(p) === 'wide' ? rest.flatMap(assetColumn) : [...mapped, ...(p.column === undefined ? rest.flatMap(ownColumn) : [])];
  const place = { file: header.path, line: header.line };
  const again = twice(values);
  if (again) return fail(`two columns are called "${again.name}"`, { place, remedy: 'rename one or take it out' });
  if (values.length === 0)
    return fail('there is no column with values', { place, remedy: `beside "${p.date}" the file needs one, such as close` });
  const named = (index: number) => ({ index, name: header.names[index]! });
  return ok({
    columns: header.names.length,
    skip: header.line - 1,
    date: named(date),
    ...(asset === undefined ? {} : { asset: named(asset) }),
    values,
  });

  function ownColumn({ name, index }: { name: string; index: number }): ValueColumn[] {
    const field = fieldName(name);
    return field === undefined || wanted.has(field) ? [] : [{ index, name, field, required: barFields.has(field) }];
  }
}

const assetColumn = ({ name, index }: { name: string; index: number }): ValueColumn[] =>
  name === '' ? [] : [{ index, name, field: 'close', asset: name, required: true }];

/** The first column that would be read as the same as one before it. */
function twice(values: readonly ValueColumn[]): ValueColumn | undefined {
  const seen = new Set<string>();
  return values.find(({ asset, field }) => seen.size === seen.add(asset ?? field).size);
}
