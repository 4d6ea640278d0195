import { expect, test } from 'vitest';
import { sqlParamsOf } from '../../test-support/readSql.js';
import { checkSql } from './checkSql.js';

const query = 'FROM t';

test.each<[string, object, field: string, message: string]>([
  ['no query', {}, 'query', 'there is no query'],
  ['a query as text and as file', { query, file: 'a.sql' }, 'file', 'the query is given twice, as text and as a file'],
  ['a name that needs quotes', { query, tables: { 'a b': 'x.csv' } }, 'tables', '"a b" is no name of a table'],
  ["a name of DuckDB's own", { query, tables: { Main: 'x.csv' } }, 'tables', '"Main" is a name of DuckDB\'s own'],
  ['a name twice', { query, tables: { t: 'x.csv', T: 'y.csv' } }, 'tables', '"T" and "t" are one name in SQL'],
  [
    'an ending that says nothing',
    { query, tables: { t: 'x.xls' } },
    'tables',
    'the path of the table "t" has an ending that says no kind of file',
  ],
  ['several databases under one name', { query, tables: { t: '*.db' } }, 'tables', 'the table "t" names several databases'],
  ['what every table is checked for', { query, shape: 'long' }, 'shape', 'a long table needs the column that names the asset'],
])('%s is a mistake of the spec', (_, given, field, message) => {
  expect(checkSql(sqlParamsOf({ folder: '/', ...given }))).toMatchObject({ field, message });
});

test('a query over files of every kind is sound', () => {
  const tables = { a: '/x/a.csv.gz', b: '/x/*.parquet', c: '/x/c.JSON', d: '/x/d.duckdb', e: '/x/e.tsv' };
  expect(checkSql(sqlParamsOf({ folder: '/', query, tables, asset: 'ticker' }))).toBeUndefined();
});
