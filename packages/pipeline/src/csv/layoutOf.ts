import { type Diagnostic, fail, ok, type Result } from '@foliograph/core';
import type { CsvRecord } from './CsvRecord.js';
import type { CsvParams } from './csvParams.js';
import { fieldName } from './fieldName.js';
import { findColumn } from './findColumn.js';
import type { Layout, ValueColumn } from './Layout.js';

/** Fields of a bar: a column called so must hold numbers. */
const barFields = new Set(['open', 'high', 'low', 'close', 'volume']);

/** Which columns of a file are read as what; every column that is asked for and not there is an error. */
export function layoutOf(p: CsvParams, header: CsvRecord, path: string): Result<Layout> {
  const problems: Diagnostic[] = [];
  const find = (name: string, what?: string): number => {
    const found = findColumn(name, header, path, what);
    if (found.ok) return found.value;
    problems.push(...found.problems);
    return -1;
  };
  const date = find(p.date, 'date column');
  const asset = p.shape === 'long' && p.asset !== undefined ? find(p.asset, 'asset column') : undefined;
  const wanted = p.column === undefined ? (p.columns as Readonly<Record<string, string>>) : { close: p.column };
  const mapped = Object.entries(wanted).map(([field, name]): ValueColumn => ({ index: find(name), name, field, required: true }));
  const taken = new Set([date, asset, ...mapped.map(({ index }) => index)]);
  const rest = header.cells.flatMap((name, index) => (taken.has(index) ? [] : [{ name, index }]));
  const values =
    p.shape === 'wide'
      ? assetColumns(rest)
      : p.column !== undefined
        ? mapped
        : [...mapped, ...ownColumns(rest, new Set(Object.keys(wanted)))];
  problems.push(...twice(values, header, path));
  if (problems.length > 0) return { ok: false, problems };
  if (values.length === 0) return fail(`there is no column beside "${p.date}"`, { place: { file: path, line: header.line } });
  return ok({
    columns: header.cells.length,
    skip: header.line - 1,
    date: { index: date, name: header.cells[date]! },
    ...(asset === undefined ? {} : { asset: { index: asset, name: header.cells[asset]! } }),
    values,
  });
}

type Named = readonly { readonly name: string; readonly index: number }[];

const assetColumns = (columns: Named): ValueColumn[] =>
  columns.filter(({ name }) => name !== '').map(({ name, index }) => ({ index, name, field: 'close', asset: name, required: true }));

function ownColumns(columns: Named, taken: ReadonlySet<string>): ValueColumn[] {
  return columns.flatMap(({ name, index }) => {
    const field = fieldName(name);
    return field === undefined || taken.has(field) ? [] : [{ index, name, field, required: barFields.has(field) }];
  });
}

function twice(values: readonly ValueColumn[], { line }: CsvRecord, file: string): Diagnostic[] {
  const key = ({ asset, field }: ValueColumn) => asset ?? field;
  const again = values.filter((value, k) => values.findIndex((other) => key(other) === key(value)) < k);
  return again.map(({ name }) => ({
    severity: 'error',
    message: `two columns are called "${name}"`,
    place: { file, line },
    remedy: 'rename one or take it out',
  }));
}
