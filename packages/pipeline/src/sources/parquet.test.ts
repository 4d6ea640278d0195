import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../test-support/readCsv.js';
import { parquetParams, readParquet, writeParquet } from '../../test-support/readParquet.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { type Bars, noDay } from '../bars/index.js';
import { parquetTables } from '../parquet/index.js';
import { readBars, type Tables } from '../table/index.js';
import { isoDay } from '../table/isoDay.js';
import { parquet } from './parquet.js';

const data = process.env.FOLIO_DATA;
const unstopped = new AbortController().signal;
const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
/** Bars by what they hold. */
const held = ({ assets, sessions, fields }: Bars) => ({
  assets,
  sessions,
  fields: Object.fromEntries([...fields].map(([name, plane]) => [name, [...plane]])),
});

const rows = `SELECT * FROM (VALUES ('B', DATE '2024-01-03', 20.5, 300), ('A', DATE '2024-01-02', 10.25, 1000),
  ('A', DATE '2024-01-05', 11.25, NULL), ('B', DATE '2024-01-05', NULL, 400)) AS t(ticker, date, close, volume)`;

test('a long table gives a plane a field over all assets and days, in whatever order its rows are', async () => {
  const path = join(temporaryFolder(), 'long.parquet');
  await writeParquet(path, rows);
  const bars = value(await readParquet({ path, asset: 'ticker' }));
  expect(held(bars)).toEqual({
    assets: ['A', 'B'],
    sessions: ['2024-01-02', '2024-01-03', '2024-01-05'],
    fields: { close: [10.25, NaN, 11.25, NaN, 20.5, NaN], volume: [1000, NaN, NaN, NaN, 300, 400] },
  });
  expect(bars.warnings).toEqual([]);
  const cells = [
    { asset: 1, session: 2 },
    { asset: 0, session: 0 },
    { asset: 0, session: 1 },
  ];
  expect(await bars.locate!(cells)).toEqual([
    { file: path, part: 'row group 1, row 4' },
    { file: path, part: 'row group 1, row 2' },
    undefined,
  ]);
});

test('one file an asset and a wide table give the same bars', async () => {
  const folder = temporaryFolder();
  for (const asset of ['A', 'B'])
    await writeParquet(join(folder, `${asset}.parquet`), `SELECT date, close FROM (${rows}) WHERE ticker = '${asset}'`);
  const files = value(await readParquet({ path: `${folder}/*.parquet` }));
  const path = join(folder, 'in', 'wide.parquet');
  await writeParquet(
    path,
    `SELECT date, max(close) FILTER (ticker = 'B') AS B, max(close) FILTER (ticker = 'A') AS A FROM (${rows}) GROUP BY date`,
  );
  const wide = value(await readParquet({ path, shape: 'wide' }));
  const sessions = ['2024-01-02', '2024-01-03', '2024-01-05'];
  const expected = { assets: ['A', 'B'], sessions, fields: { close: [10.25, NaN, 11.25, NaN, 20.5, NaN] } };
  expect([held(files), held(wide)]).toEqual([expected, expected]);
  const place = await files.locate!([{ asset: 1, session: 1 }]);
  expect(place).toEqual([{ file: join(folder, 'B.parquet'), part: 'row group 1, row 1' }]);
});

test('files with other columns are joined, and their order decides nothing but that of the fields', async () => {
  const folder = temporaryFolder();
  await writeParquet(join(folder, '1.parquet'), `SELECT date, ticker, volume FROM (${rows}) WHERE ticker = 'A'`);
  await writeParquet(join(folder, '2.parquet'), `SELECT ticker, close, date FROM (${rows}) WHERE ticker = 'B'`);
  expect(held(value(await readParquet({ path: `${folder}/*`, asset: 'ticker' })))).toEqual({
    assets: ['A', 'B'],
    sessions: ['2024-01-02', '2024-01-03', '2024-01-05'],
    fields: { volume: [1000, NaN, NaN, NaN, NaN, NaN], close: [NaN, NaN, NaN, NaN, 20.5, NaN] },
  });
});

const price = fc.oneof({ weight: 5, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) }, fc.constant(undefined));
const table = fc.uniqueArray(
  fc.record({ asset: fc.integer({ min: 0, max: 5 }), day: fc.integer({ min: 0, max: 9 }), close: price, volume: price }),
  {
    selector: ({ asset, day }) => asset * 10 + day,
    minLength: 1,
    maxLength: 40,
  },
);

test('a table is the same bars in CSV and in Parquet, to the last bit', async () => {
  const folder = temporaryFolder();
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const lines = rows.map(({ asset, day, close, volume }) => `${isoDay(19_000 + day)},T${asset},${close ?? ''},${volume ?? ''}`);
      writeFileSync(join(folder, 'x.csv'), ['date,ticker,close,volume', ...lines, ''].join('\n'));
      const texts = `read_csv('${folder}/x.csv', header = true, columns = {date: 'DATE', ticker: 'VARCHAR', close: 'DOUBLE', volume: 'DOUBLE'})`;
      await writeParquet(join(folder, 'x.parquet'), `SELECT * FROM ${texts}`);
      const csv = value(await readCsv({ path: join(folder, 'x.csv'), asset: 'ticker', columns: { close: 'close', volume: 'volume' } }));
      const read = value(await readParquet({ path: join(folder, 'x.parquet'), asset: 'ticker' }));
      expect(held(read)).toEqual(held(csv));
      const cells = read.assets.flatMap((_, asset) => read.sessions.map((_, session) => ({ asset, session })));
      const lineOf = (await csv.locate!(cells)).map((place) => place?.line);
      const rowOf = (await read.locate!(cells)).map((place) => place && Number(place.part!.split(' ').at(-1)) + 1);
      expect(rowOf).toEqual(lineOf);
    }),
    { numRuns: 15, seed: 3 },
  );
});

/** A connection on which DuckDB has so many threads. */
const threaded = (tables: Tables, threads: number): Tables => ({
  ...tables,
  connect: (use) =>
    tables.connect(async (connection) => {
      await connection.run(`SET threads = ${threads}`);
      return use(connection);
    }),
});

test('the number of threads decides nothing, not even which of many equal bars is told', async () => {
  const folder = temporaryFolder();
  const made = (from: number) =>
    `SELECT DATE '2000-01-01' + (r % 700)::INTEGER AS date, 'T' || (r % 37) AS ticker, (r % 25900)::DOUBLE / 7 AS close FROM range(${from}, ${from} + 20000) t(r)`;
  await writeParquet(join(folder, '1.parquet'), made(0), ', ROW_GROUP_SIZE 2048');
  await writeParquet(join(folder, '2.parquet'), made(20_000), ', ROW_GROUP_SIZE 2048');
  const params = parquetParams({ path: `${folder}/*`, asset: 'ticker' });
  const paths = value(await parquet.files(params)).map(({ path }) => path);
  const [one, four] = await Promise.all([1, 4].map((threads) => readBars(threaded(parquetTables(paths), threads), params, unstopped)));
  expect(held(value(four!))).toEqual(held(value(one!)));
  expect(value(one!).warnings).toMatchObject([
    { place: { file: join(folder, '2.parquet'), part: 'row group 3, row 1805' } },
    { place: { part: 'row group 3, row 1806' } },
    { place: { part: 'row group 3, row 1807' } },
    { message: 'and 14097 more bars that stand twice' },
  ]);
  expect(value(four!).warnings).toEqual(value(one!).warnings);
});

test('planes that would be all but empty are refused, as where prices are taken for assets', async () => {
  const path = join(temporaryFolder(), 'x.parquet');
  await writeParquet(
    path,
    "SELECT DATE '2000-01-01' + r::INTEGER AS date, r / 7 AS close, 'A' AS ticker, r AS volume FROM range(4000) t(r)",
  );
  expect(await readParquet({ path, asset: 'close' })).toMatchObject({
    problems: [
      {
        message: '4000 assets on 4000 days are more than can be held for 4000 bars',
        remedy: 'check which columns name the asset and the day',
      },
    ],
  });
  expect(await readParquet({ path, asset: 'ticker' })).toMatchObject({ ok: true });
});

test('reading stops at an abort, before it begins and within', async () => {
  const path = join(temporaryFolder(), 'x.parquet');
  await writeParquet(
    path,
    "SELECT DATE '2000-01-01' + (r % 9000)::INTEGER AS date, 'T' || (r // 9000) AS ticker, r AS close FROM range(900000) t(r)",
  );
  const params = parquetParams({ path, asset: 'ticker' });
  const files = value(await parquet.files(params));
  await expect(parquet.read(params, files, { seed: 0, signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  const stop = new AbortController();
  const slow: Tables = {
    ...parquetTables([path]),
    async relations(connection) {
      setImmediate(() => stop.abort());
      return parquetTables([path]).relations(connection);
    },
  };
  await expect(readBars(slow, params, stop.signal)).rejects.toThrow('aborted');
});

test('rows of other tables are read by name, with the other numbers where they are wanted', async () => {
  const folder = temporaryFolder();
  const select = "SELECT * FROM (VALUES ('B', DATE '2024-01-03', 5, 'x'), ('A', NULL, NULL, 'y')) AS t(ticker, date_in, netProfit, note)";
  await writeParquet(join(folder, '1.parquet'), select);
  await writeParquet(join(folder, '2.parquet'), "SELECT NULL::VARCHAR AS ticker, DATE '2024-01-04' AS date_in, 7.5 AS assets");
  const params = parquetParams({ path: `${folder}/*`, asset: 'ticker', columns: { start: 'date_in' } });
  const columns = { asset: { kind: 'name' }, start: { kind: 'day' }, end: { kind: 'day', optional: true } } as const;
  const read = value(
    await parquet.records!(params, value(await parquet.files(params)), { columns, others: true }, { seed: 0, signal: unstopped }),
  );
  expect(read.length).toBe(3);
  expect([...read.names]).toEqual([['asset', ['B', 'A', '']]]);
  expect([...read.days]).toEqual([['start', Int32Array.of(19725, noDay, 19726)]]);
  expect([...read.numbers]).toEqual([
    ['net_profit', Float64Array.of(5, NaN, NaN)],
    ['assets', Float64Array.of(NaN, NaN, 7.5)],
  ]);
  expect(await read.locate([2, 1, 3])).toEqual([
    { file: join(folder, '2.parquet'), part: 'row group 1, row 1' },
    { file: join(folder, '1.parquet'), part: 'row group 1, row 2' },
    undefined,
  ]);
});

test.skipIf(!data)('the 604 stocks are read as they are stored (skipped where FOLIO_DATA is unset)', async () => {
  const bars = value(await readParquet({ path: `${data}/us500/daily.parquet`, asset: 'ticker' }));
  expect([bars.assets.length, bars.sessions.length, bars.sessions[0], bars.sessions.at(-1)]).toEqual([
    604,
    3272,
    '2010-01-04',
    '2022-12-30',
  ]);
  const close = bars.fields.get('close')!;
  expect(close.every((price) => Number.isNaN(price) || price === Math.fround(price))).toBe(true);
  expect(close.reduce((bars, price) => bars + (Number.isNaN(price) ? 0 : 1), 0)).toBe(1_868_793);
  expect(bars.warnings).toEqual([]);
});
