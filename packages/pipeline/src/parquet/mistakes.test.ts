import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readParquet, writeParquet } from '../../test-support/readParquet.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { quoted } from '../table/quoted.js';
import { withConnection } from '../table/withConnection.js';

type Read = Awaited<ReturnType<typeof readParquet>>;
type Given = Partial<Parameters<typeof readParquet>[0]>;

/** Problems as people see them: file, part, severity where it is a warning, message and remedy. */
function told(read: Read): string[] {
  const problems = read.ok ? read.value.warnings : read.problems;
  return problems.map(({ severity, message, place, remedy }) => {
    const where = place ? [basename(place.file), place.part].filter((part) => part !== undefined).join(', ') : '';
    return `${severity === 'warning' ? 'warning: ' : ''}${where}: ${message}${remedy === undefined ? '' : ` → ${remedy}`}`;
  });
}

async function tell(select: string, given: Given = {}, options = ''): Promise<string[]> {
  const path = join(temporaryFolder(), 'x.parquet');
  await writeParquet(path, select, options);
  return told(await readParquet({ path, ...given }));
}

const row = "DATE '2024-01-02' AS date, 1.5 AS close";

test.each<[what: string, select: string, said: string[], given?: Given]>([
  ['no row', `SELECT ${row} LIMIT 0`, ['x.parquet: there is no row']],
  [
    'no column of days',
    "SELECT DATE '2024-01-02' AS day, 1 AS close",
    ['x.parquet: there is no date column "date" → the columns are day, close'],
  ],
  [
    'a column close in its name',
    "SELECT DATE '2024-01-02' AS dat, 1 AS close",
    ['x.parquet: there is no date column "date" (did you mean "dat"?)'],
  ],
  [
    'no column that is mapped',
    `SELECT ${row}`,
    ['x.parquet: there is no column "closs" (did you mean "close"?)'],
    { columns: { open: 'closs' } },
  ],
  [
    'no column of assets',
    `SELECT ${row}`,
    ['x.parquet: there is no asset column "ticker" → the columns are date, close'],
    { asset: 'ticker' },
  ],
  [
    'no column of values',
    "SELECT DATE '2024-01-02' AS date, 'x' AS note",
    ['x.parquet: there is no column with values → beside "date" the file needs one, such as close'],
  ],
  [
    'a close that is text',
    "SELECT DATE '2024-01-02' AS date, '1.5' AS close",
    ['x.parquet: the column "close" holds texts (VARCHAR), not numbers → write it with a type for numbers, or name another column'],
  ],
  [
    'a mapped column that is nested',
    `SELECT ${row}, {'a': 1, 'b': 2} AS quote`,
    ['x.parquet: the column "quote" holds values (STRUCT), not numbers → write it with a type for numbers, or name another column'],
    { columns: { open: 'quote' } },
  ],
  [
    'a list in the place of names',
    `SELECT ${row}, [1] AS ticker`,
    ['x.parquet: the column "ticker" holds values (LIST), not names → name another column'],
    { asset: 'ticker' },
  ],
  [
    'days as numbers',
    'SELECT 20240102 AS date, 1 AS close',
    [
      'x.parquet: the column "date" holds numbers (INTEGER), not days → say how days are written, such as day-format: YYYYMMDD or day-format: epoch-seconds',
    ],
  ],
  [
    'days as moments',
    "SELECT TIMESTAMPTZ '2024-01-02 05:00:00+00' AS date, 1 AS close",
    [
      'x.parquet: the column "date" holds moments (TIMESTAMP WITH TIME ZONE), which are of a day in one time zone only → say which, such as time-zone: America/New_York or time-zone: UTC',
    ],
  ],
  [
    'nested days',
    "SELECT [DATE '2024-01-02'] AS date, 1 AS close",
    ['x.parquet: the column "date" holds values (LIST), not days → name another column under date'],
  ],
  [
    'texts that are no days',
    "SELECT unnest(['2024-01-02', '03/01/2024', NULL]) AS date, 1 AS close",
    [
      'x.parquet, row group 1, row 2: date is not a day as YYYY-MM-DD: "03/01/2024"',
      'x.parquet, row group 1, row 3: date is not a day as YYYY-MM-DD: ""',
    ],
  ],
  [
    'numbers that are no days of their notation',
    'SELECT unnest([20240102, 20240230]) AS date, 1 AS close',
    ['x.parquet, row group 1, row 2: date is not a day as YYYYMMDD: "20240230"'],
    { dayFormat: 'YYYYMMDD' },
  ],
  [
    'a day beyond all days',
    "SELECT unnest([DATE '2024-01-02', 'infinity'::DATE]) AS date, 1 AS close",
    ['x.parquet, row group 1, row 2: date is not a day as YYYY-MM-DD: "infinity"'],
  ],
  [
    'an infinite number',
    "SELECT DATE '2024-01-02' + r::INTEGER AS date, CASE r WHEN 1 THEN 'inf' WHEN 2 THEN '-inf' ELSE '1' END::DOUBLE AS close FROM range(4) t(r)",
    ['x.parquet, row group 1, row 2: close is not a number: "inf"', 'x.parquet, row group 1, row 3: close is not a number: "-inf"'],
  ],
  [
    'an infinite number in a column that was not asked for',
    `SELECT ${row}, 'inf'::FLOAT AS ratio`,
    ['x.parquet, row group 1, row 1: ratio is not a number: "inf"'],
  ],
  [
    'a row without its asset',
    `SELECT ${row}, unnest(['A', NULL, '']) AS ticker`,
    ['x.parquet, row group 1, row 2: ticker is not a name: ""', 'x.parquet, row group 1, row 3: ticker is not a name: ""'],
    { asset: 'ticker' },
  ],
  [
    'two bars of one day',
    "SELECT DATE '2024-01-02' AS date, 'A' AS ticker, unnest([1, 2]) AS close",
    ['x.parquet, row group 1, row 2: A has two bars with different values on 2024-01-02 → keep one of them'],
    { asset: 'ticker' },
  ],
  [
    'a bar twice',
    `SELECT ${row}, NULL::DOUBLE AS volume FROM range(2)`,
    ['warning: x.parquet, row group 1, row 2: x has two equal bars on 2024-01-02'],
  ],
  [
    'a bar many times',
    `SELECT ${row} FROM range(20)`,
    [
      'warning: x.parquet, row group 1, row 2: x has two equal bars on 2024-01-02',
      'warning: x.parquet, row group 1, row 3: x has two equal bars on 2024-01-02',
      'warning: x.parquet, row group 1, row 4: x has two equal bars on 2024-01-02',
      'warning: : and 16 more bars that stand twice',
    ],
  ],
  [
    'a field to scale that is not there',
    `SELECT ${row}, 3 AS volume`,
    [': there is no field "volum" to scale (did you mean "volume"?)'],
    { scale: { volum: 100 } },
  ],
])('%s is told', async (_, select, said, given) => {
  expect(await tell(select, given)).toEqual(said);
});

test('a mistake in a later row group is told there', async () => {
  const select =
    "SELECT DATE '2000-01-01' + r::INTEGER AS date, CASE r WHEN 4100 THEN 'inf'::DOUBLE ELSE r END AS close FROM range(5000) t(r)";
  expect(await tell(select, {}, ', ROW_GROUP_SIZE 2048')).toEqual(['x.parquet, row group 3, row 5: close is not a number: "inf"']);
});

test('a bar that two files hold with different values is told in the later one', async () => {
  const folder = temporaryFolder();
  for (const [name, close] of Object.entries({ a: 1, b: 2 }))
    await writeParquet(join(folder, `${name}.parquet`), `SELECT DATE '2024-01-02' AS date, 'A' AS ticker, ${close} AS close`);
  expect(told(await readParquet({ path: `${folder}/*`, asset: 'ticker' }))).toEqual([
    'b.parquet, row group 1, row 1: A has two bars with different values on 2024-01-02 → keep one of them',
  ]);
});

/** A sound file of two row groups, by its bytes. */
async function sound(): Promise<{ path: string; bytes: Buffer }> {
  const path = join(temporaryFolder(), 'x.parquet');
  await writeParquet(
    path,
    "SELECT DATE '2000-01-01' + r::INTEGER AS date, r::DOUBLE AS close FROM range(4000) t(r)",
    ', ROW_GROUP_SIZE 2048',
  );
  return { path, bytes: readFileSync(path) };
}

test.each<[what: string, damage: (bytes: Buffer) => string | Uint8Array, said: string]>([
  ['an empty file', () => '', 'x.parquet: the file is empty'],
  ['a CSV file', () => 'date,close\n2024-01-02,1\n', 'x.parquet: this is no Parquet file'],
  ['the first bytes of one', () => 'PAR', 'x.parquet: this is no Parquet file'],
  ['a beginning alone', () => 'PAR1', 'x.parquet: the file is cut off: its end is no end of a Parquet file → copy or write it again'],
  [
    'a file that was cut off',
    (bytes) => bytes.subarray(0, bytes.length - 10),
    'x.parquet: the file is cut off: its end is no end of a Parquet file → copy or write it again',
  ],
])('%s is told', async (_, damage, said) => {
  const { path, bytes } = await sound();
  writeFileSync(path, damage(bytes));
  expect(told(await readParquet({ path }))).toEqual([said]);
});

test('an encrypted file is told', async () => {
  const path = join(temporaryFolder(), 'x.parquet');
  await withConnection(async (connection) => {
    // Without its extension for the network DuckDB writes encrypted files only when told that they are for tests.
    await connection.run("SET force_mbedtls_unsafe = 'true'; PRAGMA add_parquet_key('key', '0123456789112345')");
    await connection.run(`COPY (SELECT ${row}) TO ${quoted.text(path)} (FORMAT parquet, ENCRYPTION_CONFIG {footer_key: 'key'})`);
  });
  expect(told(await readParquet({ path }))).toEqual(['x.parquet: the file is encrypted → write it again without encryption']);
});

test('a file whose list of contents is damaged is told in the words of DuckDB', async () => {
  const { path, bytes } = await sound();
  const length = bytes.readUInt32LE(bytes.length - 8);
  bytes.fill(0xff, bytes.length - 8 - length, bytes.length - 8);
  writeFileSync(path, bytes);
  expect(told(await readParquet({ path }))).toEqual([
    expect.stringMatching(/^x\.parquet: the file is damaged: .+ → copy or write it again$/),
  ]);
});

test('the row group whose pages are damaged is told', async () => {
  const { path, bytes } = await sound();
  const middle = bytes.length >> 1;
  bytes.fill(0xff, middle + 2000, middle + 9000);
  writeFileSync(path, bytes);
  expect(told(await readParquet({ path }))).toEqual([
    expect.stringMatching(/^x\.parquet, row group 2: the file is damaged: .+ → copy or write it again$/),
  ]);
});

test('files that cannot be read are told together, and one that is sound beside them is not', async () => {
  const { path } = await sound();
  const folder = join(path, '..');
  writeFileSync(join(folder, 'a.parquet'), '');
  writeFileSync(join(folder, 'b.parquet'), 'PAR1');
  expect(told(await readParquet({ path: `${folder}/*` })).map((text) => text.slice(0, 9))).toEqual(['a.parquet', 'b.parquet']);
});
