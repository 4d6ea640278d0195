import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readParquet, writeParquet } from '../../test-support/readParquet.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';

type Given = Partial<Parameters<typeof readParquet>[0]>;

async function read(select: string, given: Given = {}) {
  const path = join(temporaryFolder(), 'x.parquet');
  await writeParquet(path, select);
  const bars = await readParquet({ path, ...given });
  if (!bars.ok) throw new Error(JSON.stringify(bars.problems));
  return bars.value;
}
const closes = async (cell: string) => [...(await read(`SELECT DATE '2024-01-02' AS date, ${cell} AS close`)).fields.get('close')!];

test.each([
  ['DOUBLE', '0.1::DOUBLE', 0.1],
  ['FLOAT, to the last bit of it', '0.1::FLOAT', Math.fround(0.1)],
  ['BIGINT', '9007199254740991::BIGINT', 9007199254740991],
  ['UTINYINT', '255::UTINYINT', 255],
  ['DECIMAL', '123.4567::DECIMAL(18, 4)', 123.4567],
  ['DECIMAL of more digits than a number has', '1152921504606846976.25::DECIMAL(38, 2)', 2 ** 60],
  ['BOOLEAN, as 1', 'true', 1],
  ['NULL', 'NULL::DOUBLE', NaN],
  ['NaN', "'NaN'::FLOAT", NaN],
])('a price is read from %s', async (_, cell, value) => {
  expect(await closes(cell)).toEqual([value]);
});

test.each<[what: string, cell: string, day: string, given?: Given]>([
  ['a day', "DATE '2024-01-02'", '2024-01-02'],
  ['a day long ago', "DATE '0001-01-01'", '0001-01-01'],
  ['a time', "TIMESTAMP '2024-01-02 21:30:00'", '2024-01-02'],
  ['a time in seconds', "'2024-01-02 21:30:00'::TIMESTAMP_S", '2024-01-02'],
  ['a time in nanoseconds', "'2024-01-02 21:30:00'::TIMESTAMP_NS", '2024-01-02'],
  ['a text', "'2024-01-02'", '2024-01-02'],
  ['a text with a time, as it is written', "'2024-01-02T20:00:00-05:00'", '2024-01-02'],
  ['a text in another notation', "'02.01.2024'", '2024-01-02', { dayFormat: 'DD.MM.YYYY' }],
  ['a number', '20240102', '2024-01-02', { dayFormat: 'YYYYMMDD' }],
  ['seconds', '1704232800', '2024-01-02', { dayFormat: 'epoch-seconds' }],
  ['milliseconds', '1704232800000', '2024-01-02', { dayFormat: 'epoch-milliseconds' }],
  // 22:00 in London is the evening of that day in New York and the morning of the next in Shanghai.
  ['a moment, by the clock there', "TIMESTAMPTZ '2024-01-02 22:00:00+00'", '2024-01-02', { timeZone: 'America/New_York' }],
  ['a moment, by the clock elsewhere', "TIMESTAMPTZ '2024-01-02 22:00:00+00'", '2024-01-03', { timeZone: 'Asia/Shanghai' }],
  ['a time in UTC', "TIMESTAMP '2024-01-02 22:00:00'", '2024-01-03', { timeZone: 'Asia/Shanghai' }],
  ['a time in nanoseconds in UTC', "'2024-01-02 22:00:00'::TIMESTAMP_NS", '2024-01-03', { timeZone: 'Asia/Shanghai' }],
  ['seconds since 1970', '1704232800', '2024-01-03', { dayFormat: 'epoch-seconds', timeZone: 'Asia/Shanghai' }],
  ['a text with an offset', "'2024-01-02T22:00:00Z'", '2024-01-03', { timeZone: 'Asia/Shanghai' }],
  ['midnight in summer', "TIMESTAMPTZ '2024-07-02 04:00:00+00'", '2024-07-02', { timeZone: 'America/New_York' }],
  ['an hour before it', "TIMESTAMPTZ '2024-07-02 03:00:00+00'", '2024-07-01', { timeZone: 'America/New_York' }],
  ['a day, which no time zone moves', "DATE '2024-01-02'", '2024-01-02', { timeZone: 'America/New_York' }],
  ['a text without a time, which no time zone moves', "'2024-01-02'", '2024-01-02', { timeZone: 'America/New_York' }],
])('a session is read from %s', async (_, cell, day, given) => {
  expect((await read(`SELECT ${cell} AS date, 1 AS close`, given)).sessions).toEqual([day]);
});

test.each([
  ['a text as it comes', "' brk.B '", ' brk.B '],
  ['a number', '600000', '600000'],
  ['a word of a dictionary', "'A'::ENUM('B', 'A')", 'A'],
  ['a name like SQL', "'''); DROP TABLE x; --'", "'); DROP TABLE x; --"],
])('an asset is read from %s', async (_, cell, asset) => {
  expect((await read(`SELECT DATE '2024-01-02' AS date, ${cell} AS ticker, 1 AS close`, { asset: 'ticker' })).assets).toEqual([asset]);
});

test('columns that are no numbers are left out where nobody asked for them', async () => {
  const others =
    "'x' AS note, {'a': 1} AS quote, [1] AS list, TIME '01:02:03' AS at, uuid() AS id, 'a'::BLOB AS bytes, DATE '2024-01-01' AS known";
  const { fields } = await read(`SELECT DATE '2024-01-02' AS date, 1 AS close, ${others}, 7 AS "P/E (ttm)", NULL::DOUBLE AS yield`);
  expect([...fields]).toEqual([
    ['close', new Float64Array([1])],
    ['p_e_ttm', new Float64Array([7])],
    ['yield', new Float64Array([NaN])],
  ]);
});

test('units and scales are made plain numbers', async () => {
  const select = "SELECT DATE '2024-01-02' AS date, 150 AS close, 3 AS volume";
  const { fields } = await read(select, { unit: 'percent', scale: { volume: 10_000 } });
  expect([...fields]).toEqual([
    ['close', new Float64Array([1.5])],
    ['volume', new Float64Array([300])],
  ]);
});

test('columns are found whatever they are called', async () => {
  const strange = ['file', 'row', 'c0', 'file_row_number', 'file_index', 'filename', `a "b'`];
  const columns = Object.fromEntries(strange.map((name, k) => [`f${k}`, name]));
  const cells = strange.map((name, k) => `${k} AS "${name.replaceAll('"', '""')}"`).join(', ');
  const { fields, locate } = await read(`SELECT DATE '2024-01-02' AS c1, ${cells}`, { date: 'c1', columns });
  expect([...fields.values()].map(([value]) => value)).toEqual(strange.map((_, k) => k));
  expect(await locate!([{ asset: 0, session: 0 }])).toMatchObject([{ part: 'row group 1, row 1' }]);
});
