import { cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { ranSpec, refused } from '../../test-support/ranSpec.js';
import { readCsv } from '../../test-support/readCsv.js';
import { findSql, readSql, sqlParamsOf } from '../../test-support/readSql.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import type { Bars } from '../bars/index.js';
import { withoutPaths } from '../plan/withoutPaths.js';
import { digestOf } from './digestOf.js';
import { parquet } from './parquet.js';
import { readSeries } from './readSeries.js';
import { sql } from './sql.js';

const fixtures = fileURLToPath(new URL('../../../../test-fixtures/', import.meta.url));
const folder = `${fixtures}csv`;
const data = process.env.FOLIO_DATA;
const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const plain = ({ assets, sessions, fields }: Bars) => ({ assets, sessions, fields: new Map([...fields].sort()) });
const context = { seed: 0, signal: new AbortController().signal };

/** Runs statements in a database at a path, or in memory, as somebody who makes data would. */
async function write(statements: readonly string[], path = ':memory:'): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** A folder with the long table in two Parquet files, in a database, and as it is. */
async function threeForms(): Promise<string> {
  const made = temporaryFolder();
  const long = `read_csv('${folder}/long.csv')`;
  cpSync(`${folder}/long.csv`, join(made, 'long.csv'));
  await write([
    `COPY (FROM ${long} WHERE ticker = 'AAA') TO '${made}/a.parquet'`,
    `COPY (FROM ${long} WHERE ticker = 'BBB') TO '${made}/b.parquet'`,
  ]);
  await write(
    [`CREATE TABLE daily AS FROM ${long}`, 'CREATE SCHEMA more', 'CREATE VIEW more.daily AS FROM main.daily'],
    join(made, 'db.duckdb'),
  );
  return made;
}

test('one long table is read alike from CSV, from two Parquet files and from a database, by any of their names', async () => {
  const folder = await threeForms();
  const csv = plain(value(await readCsv({ path: join(folder, 'long.csv'), asset: 'ticker' })));
  const tables = { given: join(folder, 'long.csv'), parts: join(folder, '*.parquet'), db: join(folder, 'db.duckdb') };
  for (const query of [
    "FROM 'long.csv'",
    'SELECT * FROM given',
    "SELECT * FROM read_csv('long.csv', header = true) WHERE read_csv.ticker IN ('AAA', 'BBB')",
    "SELECT a.* FROM 'a.parquet' UNION ALL BY NAME SELECT * FROM 'b.parquet' AS other",
    "FROM '*.parquet'",
    "FROM read_parquet(['b.parquet', 'a.parquet'])",
    'FROM parts',
    'FROM db.daily',
    'FROM db.more.daily;',
    "WITH one AS (FROM db.daily WHERE ticker = 'AAA') FROM one UNION ALL SELECT ticker, date, close, volume FROM 'b.parquet' -- the others",
    "SELECT l.ticker, l.date, d.close, p.volume FROM 'long.csv' l JOIN db.daily d USING (ticker, date) JOIN parts p USING (ticker, date)",
  ]) {
    expect(plain(value(await readSql({ folder, tables, query, asset: 'ticker' })))).toEqual(csv);
  }
});

test('wide tables and series come out of queries too', async () => {
  const pivoted = "SELECT * FROM (PIVOT (SELECT date, ticker, close FROM 'long.csv') ON ticker IN ('AAA', 'BBB') USING first(close))";
  const wide = value(await readSql({ folder, query: pivoted, shape: 'wide' }));
  expect(plain(wide)).toEqual(plain(value(await readCsv({ path: `${folder}/wide.csv`, shape: 'wide' }))));
  const rate = value(await readSql({ folder, query: "FROM 'yield.csv'", column: 'yield_percent', unit: 'percent-per-year' }));
  expect(rate.assets).toEqual(['query']);
  expect([...value(readSeries(rate)).values]).toEqual([NaN, 0.0433, -0.0025]);
});

test('records come in an order that their values alone decide', async () => {
  const wanted = { columns: { ticker: { kind: 'name' }, date: { kind: 'day' }, volume: { kind: 'number' } }, others: false } as const;
  const read = async (query: string) => {
    const params = sqlParamsOf({ folder, query });
    return value(await sql.records!(params, value(await sql.files(params)), wanted, context));
  };
  const records = await read("SELECT ticker, date, volume FROM 'long.csv'");
  expect(records.names.get('ticker')).toEqual(['AAA', 'AAA', 'AAA', 'BBB', 'BBB', 'BBB']);
  expect([...records.days.get('date')!]).toEqual([19724, 19725, 19727, 19725, 19726, 19727]);
  expect([...records.numbers.get('volume')!]).toEqual([1000, 1500, 900, 300, NaN, 400]);
  expect(await records.locate([5])).toEqual([{ file: 'query', part: "row 6 of the query's result" }]);
  const other = await read("SELECT ticker, date, volume FROM 'long.csv' ORDER BY volume DESC, date");
  expect(other.names).toEqual(records.names);
  expect(other.numbers).toEqual(records.numbers);
});

test('the order of rows decides nothing', async () => {
  const read = async (order: string) =>
    plain(value(await readSql({ folder, query: `FROM 'long.csv' ORDER BY ${order}`, asset: 'ticker' })));
  expect(await read('volume DESC, date')).toEqual(await read('date, ticker'));
});

test('files that a pattern finds tell their names in the column file', async () => {
  const query = "SELECT file AS ticker, date, adj_close AS close FROM 'files/*.csv' WHERE adj_close IS NOT NULL";
  const bars = value(await readSql({ folder, query, asset: 'ticker' }));
  expect(bars.assets).toEqual(['AAA', 'BBB']);
  expect([...bars.fields.get('close')!]).toEqual([10.25, 10.75, 11.25, NaN, 20.5, 21.5]);
});

test('files of every kind are read, in folders of any name', async () => {
  const odd = join(temporaryFolder(), "it's [1] é");
  mkdirSync(odd);
  const at = (name: string) => `'${join(odd, name).replaceAll("'", "''")}'`;
  await write(
    ['x.csv', 'x.csv.gz', 'x.tsv', 'x.parquet', 'x.json', 'x.jsonl.gz'].map(
      (name) => `COPY (FROM '${folder}/long.csv') TO ${at(name)}${name.endsWith('.tsv') ? " (DELIMITER '\t')" : ''}`,
    ),
  );
  const csv = plain(value(await readCsv({ path: `${folder}/long.csv`, asset: 'ticker' })));
  for (const name of ['x.csv', 'x.csv.gz', 'x.tsv', 'x.parquet', 'x.json', 'x.jsonl.gz', '*.parquet', '?.json']) {
    const query = `SELECT ticker, date, close, volume FROM ${name === 'x.tsv' ? "read_csv('x.tsv', delim = '\t')" : `'${name}'`}`;
    expect(plain(value(await readSql({ folder: odd, query, asset: 'ticker' })))).toEqual(csv);
    expect(plain(value(await readSql({ folder: odd, tables: { t: join(odd, name) }, query: 'FROM t', asset: 'ticker' })))).toEqual(csv);
  }
});

test('a query in a file is read with its own lines and columns, and a bar is placed in its result', async () => {
  const file = `${fixtures}sql/members.sql`;
  const bars = value(await readSql({ folder, file, asset: 'ticker' }));
  expect(bars.assets).toEqual(['BBB']);
  expect(await bars.locate!([{ asset: 0, session: 1 }])).toEqual([{ file, part: "row 2 of the query's result" }]);
  const other = join(temporaryFolder(), 'q.sql');
  writeFileSync(other, readFileSync(file, 'utf8').replace('close', 'clse'));
  const { problems } = (await readSql({ folder, file: other, asset: 'ticker' })) as { problems: unknown };
  expect(problems).toEqual([
    { severity: 'error', message: 'there is no column "clse" (did you mean "close"?)', place: { file: other, line: 2, column: 22 } },
  ]);
});

/** All of a source that enters a key. */
async function keyed(given: Parameters<typeof readSql>[0]): Promise<unknown> {
  const params = sqlParamsOf(given);
  const files = value(await findSql(given));
  return [withoutPaths(sql.params, params), await Promise.all(files.map(async ({ name, path }) => [name, await digestOf(path)]))];
}

test('a key changes with the text and with the content of every file that is read, and not with their place', async () => {
  const query = "FROM 'a.parquet' JOIN db.daily USING (ticker, date) JOIN given USING (ticker, date)";
  const given = (folder: string) => ({ folder, query, tables: { db: join(folder, 'db.duckdb'), given: join(folder, 'long.csv') } });
  const first = await threeForms();
  const key = await keyed(given(first));
  expect(JSON.stringify(key)).not.toContain(first);
  const moved = join(temporaryFolder(), 'year=2024');
  cpSync(first, moved, { recursive: true });
  expect(await keyed(given(moved))).toEqual(key);
  expect(await keyed({ ...given(first), query: `${query} ` })).not.toEqual(key);
  for (const name of ['a.parquet', 'db.duckdb', 'long.csv']) {
    const changed = temporaryFolder();
    cpSync(first, changed, { recursive: true });
    await write([`COPY (SELECT 'C' AS ticker) TO '${join(changed, 'a.parquet')}'`].filter(() => name === 'a.parquet'));
    if (name === 'db.duckdb') await write(['INSERT INTO daily SELECT * FROM daily'], join(changed, name));
    if (name === 'long.csv') writeFileSync(join(changed, name), `${readFileSync(join(changed, name), 'utf8')}CCC,2024-01-02,1,1\n`);
    expect(await keyed(given(changed))).not.toEqual(key);
  }
  const file = join(first, 'q.sql');
  writeFileSync(file, query);
  const named = await keyed({ ...given(first), query: undefined, file });
  writeFileSync(file, `${query} `);
  expect(await keyed({ ...given(first), query: undefined, file })).not.toEqual(named);
});

test('folders called like values give no columns', async () => {
  const outer = join(temporaryFolder(), 'close=1');
  mkdirSync(outer);
  cpSync(`${folder}/long.csv`, join(outer, 'long.csv'));
  const read = (folder: string) => readSql({ folder, query: "SELECT * FROM 'long.csv'", asset: 'ticker' });
  expect(plain(value(await read(outer)))).toEqual(plain(value(await read(folder))));
});

test('what is read stops at an abort, before and while the query runs', async () => {
  const slow = {
    folder,
    query: "SELECT date, sum(hash(a.range, b.range)) AS close FROM range(1000000) a, range(1000000) b, 'long.csv' GROUP BY date",
  };
  await expect(readSql(slow, AbortSignal.abort())).rejects.toThrow('aborted');
  const abort = new AbortController();
  const reading = readSql(slow, abort.signal);
  setTimeout(() => abort.abort(), 300);
  await expect(reading).rejects.toThrow('aborted');
});

test.each<[string, (folder: string) => Promise<unknown> | unknown, query: string, said: string]>([
  [
    'a cell of CSV that is no number',
    (folder) => writeFileSync(join(folder, 'x.csv'), `date,close\n${'2024-01-02,1\n'.repeat(30_000)}2024-01-03,x\n`),
    "FROM 'x.csv'",
    'FOLDER/x.csv:30002 error when converting column "close". Could not convert string "x" to \'BIGINT\'',
  ],
  [
    'a row of CSV with too few cells',
    (folder) => writeFileSync(join(folder, 'x.csv'), `date,close,volume\n${'2024-01-02,1,1\n'.repeat(30_000)}2024-01-03,1\n`),
    "SELECT date, close FROM 'x.csv'",
    'FOLDER/x.csv:30002 the row has 2 cells, the header 3',
  ],
  [
    'a Parquet file that was cut',
    (folder) => truncateSync(join(folder, 'a.parquet'), 300),
    "FROM 'a.parquet'",
    'FOLDER/a.parquet the file is cut off: its end is no end of a Parquet file',
  ],
  [
    'a Parquet file whose bytes were changed',
    async (folder) => {
      const path = join(folder, 'a.parquet');
      const rows = "SELECT DATE '2024-01-01' AS date, i AS close, 'a' || i AS name FROM range(100000) t(i)";
      await write([`COPY (${rows}) TO '${path}' (ROW_GROUP_SIZE 20000)`]);
      const bytes = readFileSync(path);
      for (let at = bytes.length >> 1; at < (bytes.length >> 1) + 40; at++) bytes[at]! ^= 0x5a;
      writeFileSync(path, bytes);
    },
    "SELECT max(date) AS date, sum(length(name)) AS close, sum(close) AS open FROM 'a.parquet'",
    'FOLDER/a.parquet(row group 3) the file is damaged:',
  ],
  [
    'a Parquet file whose pages do not say what they are',
    async (folder) => {
      const path = join(folder, 'a.parquet');
      await write([
        `COPY (SELECT DATE '2024-01-01' + i::INTEGER AS date, i AS close FROM range(6000) t(i)) TO '${path}' (ROW_GROUP_SIZE 2048)`,
      ]);
      const bytes = readFileSync(path);
      for (let at = 4; at < 30; at++) bytes[at]! ^= 0x5a;
      writeFileSync(path, bytes);
    },
    "FROM 'a.parquet'",
    'FOLDER/a.parquet(row group 1) the file is damaged:',
  ],
  [
    'JSON that lacks a value',
    (folder) => writeFileSync(join(folder, 'a.json'), '[{"date":"2024-01-02","close":1},\n{"date":"2024-01-03","close":}]\n'),
    "FROM 'a.json'",
    'FOLDER/a.json:2 malformed JSON',
  ],
  [
    'JSON by lines with one that is cut off',
    (folder) => writeFileSync(join(folder, 'a.jsonl'), '{"date":"2024-01-02","close":1}\n{"date":"2024-01-03","clo\n'),
    "FROM 'a.jsonl'",
    'FOLDER/a.jsonl:2 malformed JSON',
  ],
  [
    'a quote of CSV that is never closed',
    (folder) =>
      writeFileSync(join(folder, 'x.csv'), `date,close,name\n${'2024-01-02,1,a\n'.repeat(30_000)}2024-01-03,1,"a\n2024-01-04,1,a\n`),
    "FROM 'x.csv'",
    'FOLDER/x.csv:30002 a quote is opened and never closed',
  ],
  [
    'a first line of CSV that is no header',
    (folder) => writeFileSync(join(folder, 'x.csv'), 'made by hand\n\ndate,close\n2024-01-02,1\n'),
    "FROM 'x.csv'",
    'FOLDER/x.csv:3 the row has 2 cells, the header 1',
  ],
  [
    'text in Latin-1',
    (folder) => writeFileSync(join(folder, 'x.csv'), Buffer.from('date,close,name\n2024-01-02,1,Z\xfc\n', 'latin1')),
    "FROM 'x.csv'",
    'FOLDER/x.csv:2 this is not UTF-8 text',
  ],
  ['an empty file', (folder) => writeFileSync(join(folder, 'x.csv'), ''), "FROM 'x.csv'", 'FOLDER/x.csv the file is empty'],
  [
    'a Parquet file that is none',
    (folder) => writeFileSync(join(folder, 'a.parquet'), 'no parquet at all'),
    "SELECT 1 AS close FROM db.daily, 'a.parquet'",
    'FOLDER/a.parquet this is no Parquet file',
  ],
  [
    'a database that is none',
    (folder) => writeFileSync(join(folder, 'db.duckdb'), 'no database at all '.repeat(1000)),
    'FROM db.daily',
    'FOLDER/db.duckdb this database cannot be read: The file "FOLDER/db.duckdb" exists, but it is not a valid DuckDB database file!',
  ],
  [
    'a database with changes beside it',
    (folder) => writeFileSync(join(folder, 'db.duckdb.wal'), 'x'),
    'FROM db.daily',
    'FOLDER/db.duckdb changes wait beside the database in a .wal file → close the program that writes it, or open it in DuckDB and run CHECKPOINT',
  ],
  ['a query that is none', () => 0, 'SELECT date,\n  close\nFORM long', 'spec.yaml(query line 3, column 6) syntax error at or near "long"'],
  [
    'no such file',
    () => 0,
    "SELECT *\nFROM 'lnog.csv'",
    'spec.yaml(query line 2, column 6) there is no file "FOLDER/lnog.csv" (did you mean "long.csv"?)',
  ],
  [
    'a folder',
    () => 0,
    "FROM '../x'",
    'spec.yaml(query line 1, column 6) a path in a query stays inside its folder → set folder to one that holds the file, or name the file under tables',
  ],
  ['no such table', () => 0, 'FROM db.dialy', 'spec.yaml(query line 1, column 6) there is no table "db.dialy" (did you mean "db.daily"?)'],
  [
    'no such column',
    () => 0,
    "SELECT date,\n  clsoe FROM 'long.csv'",
    'spec.yaml(query line 2, column 3) there is no column "clsoe" (did you mean "close"?)',
  ],
  [
    'no such column behind a file',
    () => 0,
    "SELECT date FROM 'long.csv'\nWHERE é = 1",
    'spec.yaml(query line 2, column 7) there is no column "é"',
  ],
  [
    'no such column of a file',
    () => 0,
    "SELECT long.x FROM 'long.csv'",
    'spec.yaml(query line 1, column 8) values list "long" does not have a column named "x"',
  ],
  [
    'no such function',
    () => 0,
    'SELECT mediann(close) FROM db.daily',
    'spec.yaml(query line 1, column 8) there is no scalar function "mediann" (did you mean "median"?)',
  ],
  [
    'no such option',
    () => 0,
    "FROM read_csv('long.csv', haeder = true)",
    'spec.yaml(query line 1, column 6) there is no option "haeder" (did you mean "header"?)',
  ],
  [
    'a column that is not grouped',
    () => 0,
    'SELECT ticker, sum(close) FROM db.daily',
    'spec.yaml(query line 1, column 8) column "ticker" must appear in the GROUP BY clause or must be part of an aggregate function',
  ],
  [
    'a value that cannot be converted',
    () => 0,
    "SELECT date, 'x'\n  || ticker::DATE AS y FROM db.daily",
    'spec.yaml(query line 2, column 12)',
  ],
  ['no column of the day', () => 0, 'SELECT close FROM db.daily', 'spec.yaml there is no date column "date"'],
  [
    'texts in the place of numbers',
    () => 0,
    "SELECT date, 'x' AS close FROM db.daily",
    'spec.yaml the column "close" holds texts (VARCHAR), not numbers',
  ],
  ['no rows', () => 0, 'FROM db.daily WHERE false', 'spec.yaml there is no row'],
  ['no day', () => 0, 'SELECT * REPLACE (NULL::DATE AS date) FROM db.daily', "spec.yaml(row 1 of the query's result) date is not a day"],
  [
    'two values of one bar',
    () => 0,
    "SELECT date, 'A' AS ticker, close FROM db.daily",
    "spec.yaml(row 3 of the query's result) A has two bars with different values on 2024-01-03",
  ],
])('%s is told where it stands', async (_, damage, query, said) => {
  const folder = await threeForms();
  await damage(folder);
  const read = await readSql({
    folder,
    tables: { db: join(folder, 'db.duckdb') },
    query,
    ...(/ticker\b(?!,? sum)/.test(query) || /^FROM db/.test(query) ? { asset: 'ticker' } : {}),
  });
  const [problem] = read.ok ? [] : read.problems;
  const { file, line, part } = problem?.place ?? {};
  const place = `${file}${line !== undefined && file !== 'spec.yaml' ? `:${line}` : ''}${part === undefined ? '' : `(${part})`}`;
  const told = `${place} ${problem?.message}${problem?.remedy === undefined ? '' : ` → ${problem.remedy}`}`.replaceAll(folder, 'FOLDER');
  expect(told).toContain(said);
});

test('a query of a spec is told at its place in the spec, kept inside the data root, and computed once', async () => {
  const rows = Array.from({ length: 28 }, (_, i) => `2024-01-${String(i + 1).padStart(2, '0')},A,${100 + i}\n`);
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'long.csv'), `date,ticker,close\n${rows.join('')}`);
  const spec = `name: query
data:
  root: ${folder}
  prices: { sql: { folder: ${folder}, query: "SELECT date, ticker, close FROM 'long.csv'", asset: ticker } }
  adjustment: full
factors: [close]
split: { holdout: { train-to: 2024-01-14, test-from: 2024-01-15 } }
target: next-price
portfolios: { even: equal-weight }
`;
  const { outcome, store } = await ranSpec(spec);
  expect(value(outcome).failures).toEqual([]);
  const again = await ranSpec(spec.replace(/folder: \S+,/, `folder: ${folder}/in/.. ,`), { store });
  expect(again.events.filter(({ type }) => type === 'started')).toEqual([]);
  const [mistake] = await refused(spec.replace('close FROM', 'clse FROM'));
  expect(mistake).toMatchObject({
    message: 'there is no column "clse" (did you mean "close"?)',
    place: { line: 4, part: 'query line 1, column 22' },
  });
  const [outside] = await refused(spec.replace(`root: ${folder}`, `root: ${folder}/in`));
  expect(outside).toMatchObject({ message: `the file lies outside "${folder}/in"`, place: { file: join(folder, 'long.csv') } });
});

test.skipIf(!data)('us500 is read alike by a query and as Parquet (skipped where FOLIO_DATA is unset)', async () => {
  const query = "SELECT date, ticker, close, volume FROM 'us500/daily.parquet'";
  const queried = value(await readSql({ folder: data!, query, asset: 'ticker' }));
  const defaults = Object.entries(parquet.params.properties).flatMap(([name, field]) =>
    'default' in field ? [[name, field.default]] : [],
  );
  const params = { ...Object.fromEntries(defaults), path: `${data}/us500/daily.parquet`, asset: 'ticker' };
  const read = value(await parquet.read(params, value(await parquet.files(params)), context));
  expect(queried.assets).toEqual(read.assets);
  expect(queried.sessions).toEqual(read.sessions);
  const same = (field: string) =>
    Buffer.compare(Buffer.from(queried.fields.get(field)!.buffer), Buffer.from(read.fields.get(field)!.buffer));
  expect([same('close'), same('volume')]).toEqual([0, 0]);
});

test.skipIf(!data)('prices are joined to their membership inside a query (skipped where FOLIO_DATA is unset)', async () => {
  const query = `
    SELECT p.date, p.ticker, p.close
    FROM 'us500/daily.parquet' p
    JOIN 'us500/membership.csv' m ON p.ticker = m.ticker AND p.date >= m.start AND (m."end" IS NULL OR p.date < m."end")
    WHERE p.date BETWEEN DATE '2016-06-27' AND DATE '2016-06-30'`;
  const bars = value(await readSql({ folder: data!, query, asset: 'ticker' }));
  expect(bars.sessions).toEqual(['2016-06-27', '2016-06-28', '2016-06-29', '2016-06-30']);
  expect(bars.assets.length).toBeGreaterThan(350);
});
