import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, onTestFinished, test } from 'vitest';
import { findSql } from '../../test-support/readSql.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';

const rows = 'date,ticker,close\n2024-01-02,A,1\n';

/** A folder of data with a secret beside it, and a database that would give it away. */
async function world(): Promise<{ folder: string; tables: Record<string, string> }> {
  const outside = temporaryFolder();
  const folder = join(outside, 'data');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.csv'), rows);
  writeFileSync(join(outside, 'secret.csv'), rows);
  symlinkSync(join(outside, 'secret.csv'), join(folder, 'link.csv'));
  symlinkSync(outside, join(folder, 'up'));
  const instance = await DuckDBInstance.create(join(folder, 'db.duckdb'));
  onTestFinished(() => instance.closeSync());
  const connection = await instance.connect();
  for (const statement of [
    'CREATE TABLE daily AS SELECT 1 AS close',
    'CREATE SEQUENCE counter',
    'CREATE VIEW steady AS SELECT close * 2 AS close FROM daily',
    'CREATE VIEW over_steady AS SELECT * FROM steady',
    'CREATE VIEW chance AS SELECT random() AS close',
    'CREATE VIEW over_chance AS WITH t AS (SELECT * FROM main.chance) SELECT * FROM t',
    `CREATE VIEW thief AS SELECT * FROM '${outside}/secret.csv'`,
    `CREATE VIEW caller AS SELECT * FROM read_csv('${outside}/secret.csv')`,
    'CREATE VIEW spy AS SELECT * FROM duckdb_settings()',
    'CREATE MACRO lucky() AS random()',
    'CREATE MACRO abs(x) AS random()',
    'CREATE VIEW shadow AS SELECT abs(close) AS close FROM daily',
    `CREATE MACRO steal() AS TABLE SELECT * FROM '${outside}/secret.csv'`,
    'CREATE TABLE computed (a INTEGER, close DOUBLE GENERATED ALWAYS AS (random()))',
    'CREATE TABLE doubled (a INTEGER, close DOUBLE GENERATED ALWAYS AS (a * 2))',
    'CHECKPOINT',
  ])
    await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
  return { folder, tables: { db: join(folder, 'db.duckdb') } };
}

/** What is said of a query, with where it is said; the files of one that is allowed. */
async function told(query: string): Promise<string[]> {
  const { folder, tables } = await world();
  const found = await findSql({ folder, tables, query });
  if (found.ok) return found.value.map(({ name }) => name);
  return found.problems.map(({ message, place }) => `${place?.part?.replace(/query line (\d+), column (\d+)/, '$1:$2')} ${message}`);
}

test.each<[string, string, ...string[]]>([
  // It writes, sets or loads.
  ['an insert', 'INSERT INTO db.daily VALUES (1)', '1:1 INSERT is no part of a query that only reads'],
  ['a table made', 'CREATE TABLE t AS SELECT 1', '1:1 CREATE is no part of a query that only reads'],
  ['a copy to a file', "COPY (SELECT 1) TO 'out.csv'", '1:1 COPY is no part of a query that only reads'],
  ['an export', "EXPORT DATABASE 'out'", '1:1 EXPORT is no part of a query that only reads'],
  ['a database attached', "ATTACH 'x.duckdb' AS x", '1:1 ATTACH is no part of a query that only reads'],
  ['a setting', 'SET enable_external_access = true', '1:1 SET is no part of a query that only reads'],
  ['a pragma', 'PRAGMA database_list', '1:1 PRAGMA is no part of a query that only reads'],
  ['an extension', 'INSTALL httpfs', '1:1 INSTALL is no part of a query that only reads'],
  ['a call', 'CALL pragma_version()', '1:1 CALL is no part of a query that only reads'],
  ['a second statement', "SELECT 1; COPY (SELECT 1) TO 'x'", '1:11 a second statement begins here'],
  ['a second statement behind a quoted semicolon', "SELECT ';' /* ; /* ; */ */; DROP TABLE t", '1:29 a second statement begins here'],
  ['a write inside WITH', 'WITH t AS (\n  DELETE FROM db.daily RETURNING *\n) FROM t', '2:3 DELETE is no part of a query that only reads'],
  // It reads what is no declared file.
  ['a path upwards', "FROM '../secret.csv'", '1:6 a path in a query stays inside its folder'],
  ['a path down and up', "SELECT 1,\n  (SELECT max(close) FROM 'x/../../secret.csv')", '2:27 a path in a query stays inside its folder'],
  ['an absolute path', "FROM read_csv('/etc/passwd')", '1:15 a path in a query starts from its folder'],
  ['an address', "FROM 'https://example.org/a.csv'", '1:6 a query reads files of this machine alone'],
  ['an address of a store', "FROM read_parquet('s3://bucket/a.parquet')", '1:19 a query reads files of this machine alone'],
  ['a path among others', "FROM read_csv(['a.csv', '../secret.csv'])", '1:25 a path in a query stays inside its folder'],
  [
    'a path put together',
    "FROM read_csv('a' || '.csv')",
    '1:19 read_csv needs its files first, as texts, so that they are known before it runs',
  ],
  [
    'a path from a row',
    "FROM (SELECT 'a.csv' AS p) t, read_csv(t.p)",
    '1:40 read_csv needs its files first, as texts, so that they are known before it runs',
  ],
  [
    'a path from a subquery',
    'FROM read_csv((SELECT 1))',
    '1:15 read_csv needs its files first, as texts, so that they are known before it runs',
  ],
  ['a path in escapes', "FROM E'\\x2e\\x2e/secret.csv'", '1:6 a path in a query stays inside its folder'],
  [
    'a path in dollars',
    'FROM read_csv($$../secret.csv$$)',
    '1:15 read_csv needs its files first, as texts, so that they are known before it runs',
  ],
  ['a file as text', "FROM read_text('a.csv')", '1:6 the table function read_text may not be called'],
  ['a list of files', "FROM glob('/*')", '1:6 the table function glob may not be called'],
  ['a look at a file', "FROM parquet_metadata('a.parquet')", '1:6 the table function parquet_metadata may not be called'],
  ['a database as a file', "FROM read_duckdb('db.duckdb')", '1:6 the table function read_duckdb may not be called'],
  ['a query in a text', "FROM query('FROM ''/etc/passwd''')", '1:6 the table function query may not be called'],
  ['a query as a tree', "FROM json_execute_serialized_sql('{}')", '1:6 the table function json_execute_serialized_sql may not be called'],
  ['a table by its name', "FROM query_table('db.daily')", '1:6 the table function query_table may not be called'],
  ['what DuckDB knows of databases', 'FROM duckdb_databases()', '1:6 the table function duckdb_databases may not be called'],
  ['a view of DuckDB’s own', 'FROM duckdb_settings', '1:6 there is no table "duckdb_settings"'],
  [
    'a view of DuckDB’s own under a name of WITH',
    'WITH duckdb_settings AS (FROM duckdb_settings) FROM duckdb_settings',
    '1:31 there is no table "duckdb_settings"',
  ],
  [
    'a view of DuckDB’s own in the seed of a recursion',
    'WITH RECURSIVE duckdb_settings AS (FROM duckdb_settings UNION FROM duckdb_settings) FROM duckdb_settings',
    '1:41 there is no table "duckdb_settings"',
  ],
  ['a later name of WITH', 'WITH a AS (FROM sqlite_master), sqlite_master AS (SELECT 1) FROM a', '1:17 there is no table "sqlite_master"'],
  ['the schema of information', 'FROM information_schema.tables', '1:6 there is no table "information_schema.tables"'],
  ['the schema of information of a database', 'FROM db.information_schema.tables', '1:6 there is no table "db.information_schema.tables"'],
  ['the catalog of a database', 'FROM db.main.sqlite_master', '1:6 there is no table "db.main.sqlite_master"'],
  ['a description', 'SELECT * FROM (DESCRIBE db.daily)', '1:16 DESCRIBE, SHOW and SUMMARIZE tell of tables and give no rows of them'],
  ['a list of tables', 'SHOW ALL TABLES', '1:1 DESCRIBE, SHOW and SUMMARIZE tell of tables and give no rows of them'],
  ['the paths of files', "FROM read_csv('a.csv', filename = true)", '1:6 read_csv may not be given filename'],
  [
    'the folders of files',
    "FROM read_parquet('a.parquet', hive_partitioning := true)",
    '1:6 read_parquet may not be given hive_partitioning',
  ],
  ['rows that are lost', "FROM read_csv('a.csv', ignore_errors = true)", '1:6 read_csv may not be given ignore_errors'],
  ['an option that is computed', "FROM read_csv('a.csv', delim = chr(44))", '1:6 what is given to read_csv must be written out'],
  // It does not come from the files.
  ['the clock', 'SELECT now()', '1:8 now() does not come from the files'],
  ['the clock without parentheses', 'SELECT\n  1 + 2,\n  current_date', '3:3 current_date does not come from the files'],
  ['the clock of the place', 'SELECT localtimestamp', '1:8 localtimestamp does not come from the files'],
  ['the clock through a macro', 'SELECT ago(INTERVAL 1 DAY)', '1:8 ago() does not come from the files'],
  ['the age of a day', "SELECT age(DATE '2020-01-01')", '1:8 age() does not come from the files'],
  ['chance', "FROM 'a.csv' ORDER BY random()", '1:23 random() does not come from the files'],
  ['chance in a window', 'SELECT sum(random()) OVER () FROM db.daily', '1:12 random() does not come from the files'],
  ['chance under a quoted name', 'SELECT "Random"()', '1:8 random() does not come from the files'],
  ['chance of a named schema', 'SELECT system.main.uuid()', '1:8 uuid() does not come from the files'],
  [
    'chance through a catalog',
    'SELECT pg_catalog.pg_postmaster_start_time()',
    '1:8 pg_postmaster_start_time is a function of a database, which may not be called',
  ],
  ['a sample', "FROM 'a.csv' USING SAMPLE 10", '1:6 a sample is drawn anew on every run'],
  ['a sample of a table', "FROM 'a.csv' TABLESAMPLE 10%", '1:6 a sample is drawn anew on every run'],
  [
    'a quantile of a sample',
    'SELECT reservoir_quantile(close, 0.5) FROM db.daily',
    '1:8 reservoir_quantile() does not come from the files',
  ],
  ['a counter', "SELECT nextval('db.counter')", '1:8 nextval() does not come from the files'],
  ['a setting that is read', "SELECT current_setting('threads')", '1:8 current_setting() does not come from the files'],
  ['a variable', "SELECT getvariable('x')", '1:8 getvariable() does not come from the files'],
  ['a parameter', 'SELECT $1', '1:1 a query has no parameters'],
  ['another time', 'FROM db.daily AT (VERSION => 1)', '1:6 a table is read as it is, not AT another time'],
  // A database does it for it.
  ['a view that draws', 'FROM db.chance', '1:6 the view db.chance may not be read: random() does not come from the files'],
  ['a view over one that draws', 'FROM db.over_chance', '1:6 the view db.chance may not be read: random() does not come from the files'],
  ['a view that calls for a file', 'FROM db.caller', '1:6 the view db.caller may not be read: it reads a file'],
  ['a view that looks about', 'FROM db.spy', '1:6 the view db.spy may not be read: the table function duckdb_settings may not be called'],
  [
    'a view that calls what a macro replaces',
    'FROM db.shadow',
    '1:6 the view db.shadow may not be read: abs() is a function of a database, which may not be called',
  ],
  ['a macro', 'SELECT db.lucky()', '1:8 lucky is a function of a database, which may not be called'],
  ['a macro that gives a table', 'FROM db.steal()', '1:6 the table function steal may not be called'],
  [
    'a column that a table computes by chance',
    'FROM db.computed',
    '1:6 the table db.computed may not be read: random() does not come from the files',
  ],
])('%s is refused at its place', async (_, query, ...said) => {
  expect(await told(query)).toEqual(said);
});

test('a view that reads a file is refused, and so is a link that leads out of the folder', async () => {
  const { folder, tables } = await world();
  const said = async (query: string, root?: string) => {
    const found = await findSql({ folder, tables, query }, root);
    return found.ok ? [] : found.problems.map(({ message }) => message.replaceAll(join(folder, '..'), 'OUTSIDE'));
  };
  expect(await said('FROM db.thief')).toEqual([
    'the view db.thief may not be read: it reads "OUTSIDE/secret.csv", which is no table of the database',
  ]);
  const led = ['the file lies outside "OUTSIDE/data"'];
  expect(await said("FROM 'link.csv'")).toEqual(led);
  expect(await said("FROM 'up/secret.csv'")).toEqual(led);
  expect(await said("FROM 'up/*.csv'")).toEqual(led);
  expect(await said("FROM 'link.csv'", join(folder, '..'))).toEqual([]);
});

test.each([
  ['FROM db.steady'],
  ['FROM db.over_steady'],
  ['FROM db.doubled'],
  ['FROM DB.Main.DAILY;'],
  ['WITH daily AS (FROM db.daily) SELECT abs(close) FROM daily UNION ALL VALUES (2)'],
  ['WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n, db.daily'],
  ['FROM (PIVOT db.daily ON close IN (1, 2) USING count(*))'],
  ['SELECT list_sum([x FOR x IN range(3)]), round_even(2.5, 0), "now" FROM (SELECT 1 AS "now"), db.daily'],
  ['SELECT d.current_date FROM (SELECT 1 AS current_date, close FROM db.daily) d'],
])('%s is allowed', async (query) => {
  expect(await told(query)).toEqual(['db:db.duckdb']);
});
