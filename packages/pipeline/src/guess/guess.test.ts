import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withConnection } from '../table/withConnection.js';
import { guessSource, guessText } from './index.js';
import { specName } from './specName.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foliograph-guess-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** The data part of what a file is guessed to be, without its path. */
async function data(path: string): Promise<unknown> {
  const guess = await guessSource(path);
  if (!guess.ok) return guess.problems.map(({ message, remedy }) => `${message} | ${remedy}`);
  return JSON.parse(JSON.stringify(guess.value.spec.data).replaceAll(/"path":"[^"]*",?/g, ''));
}

const examples = {
  'bars of one asset': [['date,open,high,low,close,volume', '2024-01-02,1,2,1,2,100'], { prices: { csv: {} }, adjustment: 'split' }],
  'bars with an adjusted close beside the close': [
    ['Date,Open,Close,Adj Close', '2024-01-02,1,2,1'],
    { prices: { csv: {} }, adjustment: 'adjusted-close' },
  ],
  'an adjusted close of another name': [
    ['date,close,adjusted_close', '2024-01-02,2,1'],
    { prices: { csv: {} }, adjustment: { 'adjusted-close': { field: 'adjusted_close' } } },
  ],
  'an adjusted close alone': [
    ['date,adj_close', '2024-01-02,2'],
    { prices: { csv: { columns: { close: 'adj_close' } } }, adjustment: 'full' },
  ],
  'a long table': [
    ['day,symbol,price', '2024-01-02,A,1', '2024-01-02,B,2'],
    { prices: { csv: { asset: 'symbol', date: 'day', columns: { close: 'price' } } }, adjustment: 'split' },
  ],
  'a long table of numbered assets': [
    ['permno,date,prc', '10001,2024-01-02,1', '10002,2024-01-02,2'],
    { prices: { csv: { asset: 'permno', columns: { close: 'prc' } } }, adjustment: 'split' },
  ],
  'a wide table': [['date,AAPL,BRK.B,^FTSE', '2024-01-02,1,2,3'], { prices: { csv: { shape: 'wide' } }, adjustment: 'split' }],
  membership: [['asset,start,end', 'A,2024-01-02,', 'B,2024-01-02,2024-02-01'], { membership: { csv: {} } }],
  'membership that nobody left, under other names': [
    ['ticker,date_added,date_removed', 'A,2024-01-02,'],
    { membership: { csv: { columns: { asset: 'ticker', start: 'date_added', end: 'date_removed' } } } },
  ],
  sectors: [
    ['ticker,name,gics_sector', 'A,Agilent,Health', 'B,Barnes,Industry'],
    { sectors: { csv: { columns: { asset: 'ticker', sector: 'gics_sector' } } } },
  ],
  'sectors with spells': [['asset,sector,start,end', 'A,Health,2024-01-02,'], { sectors: { csv: {} } }],
  statements: [
    ['code,ann_date,end_date,revenue', '000001.SZ,2024-04-20,2024-03-31,5'],
    { fundamentals: { statements: { from: { csv: { columns: { asset: 'code', period_end: 'end_date', published: 'ann_date' } } } } } },
  ],
  'statements without a day of publication': [
    ['code,day,revenue', 'VOD.L,2024-03-31,5', 'VOD.L,2024-06-30,6'],
    {
      market: 'uk',
      fundamentals: { statements_without_a_day_of_publication: { from: { csv: { columns: { asset: 'code', period_end: 'day' } } } } },
    },
  ],
  'a series': [['date,usd_eur', '2024-01-02,1.1'], { series: { a_series: { csv: { column: 'usd_eur' } } } }],
  'a series in per cent': [
    ['date,pct', '2024-01-02,1.1'],
    { series: { a_series_in_per_cent: { csv: { column: 'pct', unit: 'percent' } } } },
  ],
} satisfies Record<string, [string[], unknown]>;

test.each(Object.entries(examples))('%s is seen as what it is', async (name, [lines, wanted]) => {
  expect(await data(write(`${name}.csv`, ...lines))).toEqual(wanted);
});

test.each(Object.entries(examples))(
  '%s is the same however its columns are ordered, and whether it is CSV or Parquet',
  async (name, [lines, wanted]) => {
    const turned = lines.map((line) => line.split(',').reverse().join(','));
    const path = write(`turned/${name}.csv`, ...turned);
    expect(await data(path)).toEqual(wanted);
    const parquet = path.replace('.csv', '.parquet');
    await withConnection((connection) =>
      connection.run(`COPY (FROM read_csv('${path}', header = true, delim = ',', nullstr = '')) TO '${parquet}' (FORMAT parquet)`),
    );
    expect(await data(parquet)).toEqual(JSON.parse(JSON.stringify(wanted).replaceAll('"csv":', '"parquet":')));
  },
);

test.each([
  [{ separator: ';' }, ['date;open;close', '2024-01-02;1;2']],
  [{ separator: '\t' }, ['date\topen\tclose', '2024-01-02\t1\t2']],
  [{ 'day-format': 'YYYYMMDD' }, ['date,close', '20240131,1']],
  [{ 'day-format': 'DD/MM/YYYY' }, ['date,close', '02/01/2024,1', '31/01/2024,1']],
  [{ 'day-format': 'MM/DD/YYYY' }, ['date,close', '01/02/2024,1', '01/31/2024,1']],
  [{ date: 'timestamp', 'day-format': 'epoch-seconds' }, ['timestamp,close', '1704153600,1']],
  [{ date: 'timestamp', 'day-format': 'epoch-milliseconds' }, ['timestamp,close', '1704153600000,1']],
])('%j is said where it is not the usual one', async (params, lines) => {
  expect(await data(write('form.csv', ...lines))).toEqual({ prices: { csv: params }, adjustment: 'split' });
});

test('a few cells that are wrong do not change what a table is', async () => {
  const rows = Array.from({ length: 28 }, (_, i) => `2024-01-${String(i + 1).padStart(2, '0')},${i}`);
  expect(await data(write('dirty.csv', 'date,close', ...rows, 'soon,1', '2024-02-01,many'))).toEqual({
    prices: { csv: {} },
    adjustment: 'split',
  });
});

test('a folder is all its files of one kind, and each must have the columns of the first', async () => {
  write('us/A.csv', 'date,close', '2024-01-02,1');
  write('us/B.csv', 'date,close,extra', '2024-01-02,1,2');
  write('us/notes.md', 'x');
  const guess = await guessSource(join(folder, 'us'));
  expect(guess).toMatchObject({
    ok: true,
    value: { kind: 'bars', spec: { name: 'us', data: { prices: { csv: { path: join(folder, 'us', '*.csv') } } } } },
  });
  write('us/C.csv', 'date,yield', '2024-01-02,1');
  expect(await data(join(folder, 'us'))).toEqual(['this file has no column close, which A.csv has | name files of one kind']);
  expect(await data(join(folder, 'us', '[AB].csv'))).toEqual([expect.stringContaining('there is no file')]);
  expect(await data(join(folder, 'us', '?.csv'))).toEqual([expect.stringContaining('no column close')]);
});

test('what cannot be told is refused with what was seen', async () => {
  const refused = async (...lines: string[]) => ((await data(write('odd.csv', ...lines))) as string[])[0];
  expect(await refused('x,y', '1,2')).toMatch(/the columns are x \(numbers\), y \(numbers\) \| a table of prices needs a column of days/);
  expect(await refused('date,ticker,x,y', '2024-01-02,A,1,2')).toMatch(/x \(numbers\), y \(numbers\) \| write a spec/);
  expect(await refused('date,lag,level', '2024-01-02,1,2')).toMatch(/it cannot be told/);
  expect(await refused('date,close', '2024-01-02,1,2')).toMatch(/cells|columns|rows/);
  expect(await refused('date,close')).toMatch(/^there is a header and no row/);
  const texts = join(folder, 'texts.parquet');
  await withConnection((connection) =>
    connection.run(`COPY (SELECT DATE '2024-01-02' AS date, '5.5' AS close) TO '${texts}' (FORMAT parquet)`),
  );
  expect(await data(texts)).toEqual([expect.stringContaining('date (days), close (names)')]);
  writeFileSync(join(folder, 'empty.csv'), '');
  expect(await data(join(folder, 'empty.csv'))).toEqual(['the file is empty | undefined']);
  writeFileSync(join(folder, 'broken.parquet'), 'PAR1 and no more');
  expect(await data(join(folder, 'broken.parquet'))).toEqual([expect.stringContaining('the file is cut off')]);
});

test('what is there but no table is refused with what to name', async () => {
  expect(await data(join(folder, 'nowhere.csv'))).toEqual([expect.stringContaining('there is no file')]);
  expect(await data(write('prices.xlsx', 'x'))).toEqual([
    '"prices.xlsx" is neither CSV nor Parquet | name .csv or .parquet files, or a spec (.yaml)',
  ]);
  mkdirSync(join(folder, 'bare'));
  expect(await data(join(folder, 'bare'))).toEqual([expect.stringContaining('holds no CSV and no Parquet file')]);
  write('mixed/a.csv', 'date,close', '2024-01-02,1');
  write('mixed/b.parquet', 'x');
  expect(await data(join(folder, 'mixed'))).toEqual([expect.stringContaining('holds .csv and .parquet files')]);
  expect(await data(join(folder, 'mixed', '*'))).toEqual(['CSV and Parquet files are mixed | name those of one kind']);
});

test('the text of a guess reads back as its spec', async () => {
  const guess = await guessSource(write("o'brien & co.csv", 'date,close', '2024-01-02,1'));
  if (!guess.ok) throw new Error('no guess');
  expect(parse(guessText(guess.value))).toEqual(guess.value.spec);
});

test('a spec is called as the file, or as the folder before the pattern', () => {
  expect(['/d/us12/A B.csv', '/d/us12/*.csv', '/d/us12/**/x.csv', '/d/.hidden.csv', '/d/***.csv'].map(specName)).toEqual([
    'A-B',
    'us12',
    'us12',
    'hidden',
    'd',
  ]);
});

const real = process.env.FOLIO_DATA;
const wanted = {
  us12: ['bars', 'one table an asset'],
  'us12/AAPL.csv': ['bars', 'adjusted ones in adj_close'],
  'us12-sectors.csv': ['sectors', 'sectors in sector, assets in ticker'],
  'us12-benchmarks/IXIC.csv': ['bars', 'one table an asset'],
  'us12-benchmarks/treasury-2y.csv': ['series', 'values in yield_percent, percent per year'],
  'ftse/close.csv': ['bars', 'one wide table of 64 assets'],
  'ftse/index.csv': ['bars', 'one table an asset'],
  'ashares/daily.parquet': ['bars', 'one long table, assets in code'],
  'ashares/csi300-membership.csv': ['spells', 'assets in code, first days in start, first days out in end'],
  'ashares/csi300-index.csv': ['bars', 'one table an asset'],
  'ashares/profit.csv': ['statements', 'publication in published'],
  'ashares/growth.csv': ['statements', 'publication in published'],
  'ashares/operation.csv': ['statements', 'the legal deadline of china'],
  'ashares/debtpaying.csv': ['statements', 'the legal deadline of china'],
  'us500/daily.parquet': ['bars', 'one long table, assets in ticker'],
  'us500/membership.csv': ['spells', 'assets in ticker'],
};

test.skipIf(!real).each(Object.entries(wanted))(
  `%s is seen as what it is (FOLIO_DATA ${real ? 'is set' : 'is not set: skipped'})`,
  async (file, [kind, said]) => {
    expect(await guessSource(join(real!, file))).toMatchObject({ ok: true, value: { kind, said: expect.stringContaining(said!) } });
  },
);
