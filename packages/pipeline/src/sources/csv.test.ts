import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCsv } from '../../test-support/readCsv.js';
import type { Bars } from '../bars/index.js';
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
  const found = value(await csv.files({ path: `${fixtures}**/?AA.csv`, shape: 'files' } as Parameters<typeof csv.files>[0]));
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
