import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCsv, readParams } from '../../test-support/readCsv.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { type Bars, noDay } from '../bars/index.js';
import { csv } from './csv.js';
import { readSeries } from './readSeries.js';

const fixtures = fileURLToPath(new URL('../../../../test-fixtures/csv/', import.meta.url));
const data = process.env.FOLIO_DATA;
const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const plane = ({ fields }: Bars, field: string) => [...fields.get(field)!];
const adjusted = [10.25, 10.75, NaN, 11.25, NaN, 20.5, NaN, 21.5];

test('one file an asset gives a plane a field over the union of days, with a mapped column in the place of the field', async () => {
  const bars = value(await readCsv({ path: `${fixtures}files/*.csv`, columns: { close: 'adj_close' } }));
  expect(bars.assets).toEqual(['AAA', 'BBB']);
  expect(bars.sessions).toEqual(['2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05']);
  expect([...bars.fields.keys()]).toEqual(['close', 'open', 'high', 'low', 'volume']);
  expect(plane(bars, 'close')).toEqual(adjusted);
  expect(plane(bars, 'volume')).toEqual([1000, 1500, NaN, 900, NaN, 300, NaN, 400]);
  expect([bars.warnings, bars.mapped]).toEqual([[], new Set(['close'])]);
});

test('a bar is found in its file and on its line, and a cell without one nowhere', async () => {
  const files = value(await readCsv({ path: `${fixtures}files/*.csv` }));
  const cells = [
    { asset: 1, session: 1 },
    { asset: 0, session: 2 },
    { asset: 0, session: 0 },
  ];
  expect(await files.locate!(cells)).toEqual([
    { file: `${fixtures}files/BBB.csv`, line: 2 },
    undefined,
    { file: `${fixtures}files/AAA.csv`, line: 2 },
  ]);
  const long = value(await readCsv({ path: `${fixtures}long.csv`, asset: 'ticker' }));
  expect(await long.locate!(cells)).toEqual([
    { file: `${fixtures}long.csv`, line: 4 },
    undefined,
    { file: `${fixtures}long.csv`, line: 2 },
  ]);
});

test('the same closes are read from a long and from a wide table', async () => {
  const long = value(await readCsv({ path: `${fixtures}long.csv`, shape: 'long', asset: 'ticker' }));
  const wide = value(await readCsv({ path: `${fixtures}wide.csv`, shape: 'wide' }));
  for (const bars of [long, wide]) {
    expect(bars.assets).toEqual(['AAA', 'BBB']);
    expect(bars.sessions).toEqual(['2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05']);
    expect(plane(bars, 'close')).toEqual(adjusted);
  }
  expect([...long.fields.keys()]).toEqual(['close', 'volume']);
  expect([...wide.fields.keys()]).toEqual(['close']);
});

test('one column is read as a series, and percents as fractions', async () => {
  const bars = value(await readCsv({ path: `${fixtures}yield.csv`, column: 'yield_percent', unit: 'percent-per-year' }));
  const { sessions, values } = value(readSeries(bars));
  expect(sessions).toEqual(['2024-01-01', '2024-01-02', '2024-01-03']);
  expect([...values]).toEqual([NaN, 0.0433, -0.0025]);
});

test('files are named by their paths below the first wildcard, and so are keys', async () => {
  const found = value(await csv.files(readParams(`${fixtures}**/?AA.csv`)));
  expect(found).toEqual([{ name: 'files/AAA.csv', path: `${fixtures}files/AAA.csv` }]);
});

test('what was read stops at an abort', async () => {
  const params = {
    path: `${fixtures}wide.csv`,
    shape: 'wide',
    date: 'date',
    columns: {},
    unit: 'none',
    scale: {},
    separator: ',',
  } as const;
  const files = value(await csv.files(params));
  await expect(csv.read(params, files, { seed: 0, signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});

test('rows of other tables are read by name, and what is wrong in them is told with its line', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'spells.csv');
  const params = { ...readParams(path), asset: 'ticker', columns: { start: 'date_in' } };
  const files = [{ name: 'spells.csv', path }];
  const columns = { asset: { kind: 'name' }, start: { kind: 'day' }, end: { kind: 'day', optional: true } } as const;
  const read = async (text: string, others: boolean) => {
    writeFileSync(path, text);
    return csv.records!(params, files, { columns, others }, { seed: 0, signal: new AbortController().signal });
  };
  const spells = value(await read('date_in,ticker,end,note,netProfit\n2024-01-02, NA ,,x,\n\n,B,2024-02-01,y,1.5\n', true));
  expect([spells.length, ...spells.names, ...spells.days, ...spells.numbers]).toEqual([
    2,
    ['asset', ['NA', 'B']],
    ['start', Int32Array.of(19724, noDay)],
    ['end', Int32Array.of(noDay, 19754)],
    ['net_profit', Float64Array.of(NaN, 1.5)],
  ]);
  expect(await spells.locate([1, 0, 2])).toEqual([{ file: path, line: 4 }, { file: path, line: 2 }, undefined]);
  expect([...value(await read('ticker,date_in,weight\nA,2024-01-02,1\n', false)).numbers]).toEqual([]);

  expect(await read('ticker,date_in,weight\nA,2.1.2024,1\nB,2024-01-02,heavy\n', true)).toMatchObject({
    problems: [
      { message: 'date_in is not a day as YYYY-MM-DD: "2.1.2024"', place: { file: path, line: 2 } },
      { message: 'weight is not a number: "heavy"', place: { file: path, line: 3 } },
    ],
  });
  expect(await read('ticker,begin\nA,2024-01-02\n', false)).toMatchObject({
    problems: [{ message: 'there is no column "date_in"', place: { file: path, line: 1 } }],
  });
  expect(await read('ticker,date_in\n', false)).toMatchObject({
    problems: [{ message: 'there is no row', place: { file: path, line: 1 } }],
  });
});

test.skipIf(!data)('the twelve stocks are read to the digit (skipped where FOLIO_DATA is unset)', async () => {
  const bars = value(await readCsv({ path: `${data}/us12/*.csv`, columns: { close: 'adj_close' } }));
  expect(bars.assets).toHaveLength(12);
  expect([bars.assets[0], bars.assets[11]]).toEqual(['AAPL', 'UNH']);
  expect([bars.sessions[0], bars.sessions.at(-1)]).toEqual(['2000-01-03', '2023-12-29']);
  expect([...bars.fields.keys()]).toEqual(['close', 'open', 'high', 'low', 'volume']);
  expect(bars.fields.get('close')![0]).toBe(0.846127);
});

test.skipIf(!data)('blanks of the Treasury yield are missing and 1.09 percent is 0.0109 (skipped where FOLIO_DATA is unset)', async () => {
  const path = `${data}/us12-benchmarks/treasury-2y.csv`;
  const bars = value(await readCsv({ path, column: 'yield_percent', unit: 'percent-per-year' }));
  const { sessions, values } = value(readSeries(bars));
  expect(values[sessions.indexOf('2010-01-01')]).toBeNaN();
  expect(values[sessions.indexOf('2010-01-04')]).toBe(0.0109);
});

test.skipIf(!data)('the NASDAQ index is read as its close (skipped where FOLIO_DATA is unset)', async () => {
  const { sessions, values } = value(readSeries(value(await readCsv({ path: `${data}/us12-benchmarks/IXIC.csv` }))));
  expect([sessions[0], values[0]]).toEqual(['2010-01-04', 2308.419922]);
});
