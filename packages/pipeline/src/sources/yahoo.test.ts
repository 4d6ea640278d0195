import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chartOf } from '../../test-support/chartOf.js';
import { answers, feedServer } from '../../test-support/feedServer.js';
import { fetching } from '../../test-support/fetching.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import type { Bars } from '../bars/index.js';
import * as sources from './index.js';
import { stooq } from './stooq.js';
import { yahoo } from './yahoo.js';

const fixture = (name: string) => readFileSync(new URL(`../../../../test-fixtures/http/${name}`, import.meta.url), 'utf8');
const signal = new AbortController().signal;
type Params = Parameters<typeof yahoo.files>[0];

async function fetched(bodies: Readonly<Record<string, string>>, feed = yahoo.feed!, span = {}) {
  const server = await feedServer();
  const to = temporaryFolder();
  for (const [symbol, body] of Object.entries(bodies)) server.script(symbol, answers.body(body));
  const { snapshot } = await fetching({ feed, symbols: Object.keys(bodies), to, base: server.base, span });
  return { to, snapshot: snapshot!, server };
}

async function bars(p: Params, source = yahoo): Promise<Bars> {
  const files = await source.files(p);
  const read = files.ok ? await source.read(p, files.value, { seed: 0, signal }) : files;
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const plane = ({ fields }: Bars, field: string) => [...fields.get(field)!];

test('a chart is read by days of its exchange: without the session that still runs, and events at the first bar they count for', async () => {
  const { to, snapshot } = await fetched({ AAA: fixture('yahoo-AAA.json') });
  const read = await bars({ path: to });
  expect([read.assets, read.sessions]).toEqual([['AAA'], ['2024-03-07', '2024-03-08', '2024-03-12', '2024-03-13']]);
  expect([...read.fields.keys()]).toEqual(['open', 'high', 'low', 'close', 'volume', 'adj_close', 'dividend', 'split_ratio']);
  expect(plane(read, 'close')).toEqual([25, 25.5, 25.25, 25.75]);
  expect(plane(read, 'adj_close')).toEqual([24.75, 25.245, 25.25, 25.75]);
  expect(plane(read, 'dividend')).toEqual([0, 0, 0.25, 0]);
  expect(plane(read, 'split_ratio')).toEqual([1, 1, 4, 1]);
  expect(read.warnings).toEqual([]);
  expect(await read.locate!([{ asset: 0, session: 2 }])).toEqual([{ file: join(snapshot.folder, 'AAA.json'), part: 'bar 4' }]);
});

test('a table is read as it stands, a blank volume as missing', async () => {
  const { to, snapshot } = await fetched({ 'AAA.US': fixture('stooq-AAA.US.csv') }, stooq.feed!);
  const read = await bars({ path: to }, stooq);
  expect(read.sessions).toEqual(['2024-03-07', '2024-03-08', '2024-03-12']);
  expect([plane(read, 'open'), plane(read, 'volume')]).toEqual([
    [24.75, 25.25, 25],
    [4000, 4400, NaN],
  ]);
  expect(await read.locate!([{ asset: 0, session: 1 }])).toEqual([{ file: join(snapshot.folder, 'AAA.US.csv'), line: 3 }]);
});

test.each([
  ['No data', 'the answer says that there are no data of A.US in these days'],
  ['Brak danych', 'the answer says that there are no data of A.US in these days'],
  ['Oops', 'the answer begins with "Oops" where names of columns should be'],
  ['Date,Open,High,Low,Close\n', 'the answer holds no bars in these days'],
  ['Date,Open,High,Low,Close\n2024-01-02,1,2', 'line 2 of the answer has 3 cells in place of 5, so it may break off there'],
  ['Date,Open,High,Low,Close\n2024-02-30,1,2,1,2', 'line 2 of the answer has no day as YYYY-MM-DD: "2024-02-30"'],
  ['Date,Open,High,Low,Close\n2024-01-02,1,2,x,2', 'line 2 of the answer has no number as low: "x"'],
  ['Date,Open,High,Low,Close\n2024-01-03,1,2,1,2\n2024-01-02,1,2,1,2', 'line 3 of the answer has 2024-01-02 after 2024-01-03'],
])('the table %j is refused', (body, message) => {
  expect(stooq.feed!.parse(body, 'A.US')).toEqual({ ok: false, problems: [{ severity: 'error', message }] });
});

test('a table in Polish is read like one in English', () => {
  const read = stooq.feed!.parse('Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\r\n2024-01-02,1,3,0.5,2,7\r\n', 'PKN');
  expect(read.ok && Object.fromEntries(read.value.fields)).toEqual({
    open: Float64Array.of(1),
    high: Float64Array.of(3),
    low: Float64Array.of(0.5),
    close: Float64Array.of(2),
    volume: Float64Array.of(7),
  });
});

test('a day is the exchange’s own, even where the clock of Greenwich shows another', () => {
  const at = (zone: string, moments: readonly string[]) => {
    const chart = JSON.parse(chartOf('A', Object.fromEntries(moments.map((_, i) => [`2024-01-0${i + 2}`, 1]))));
    const [result] = chart.chart.result;
    result.meta.exchangeTimezoneName = zone;
    result.timestamp = moments.map((moment) => Date.parse(moment) / 1000);
    const read = yahoo.feed!.parse(JSON.stringify(chart), 'A');
    return read.ok && [...read.value.days].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  };
  // Sydney opens at 10:00, eleven hours ahead in summer and ten in winter; London trades currencies from midnight.
  expect(at('Australia/Sydney', ['2024-01-01T23:00:00Z', '2024-06-03T00:00:00Z'])).toEqual(['2024-01-02', '2024-06-03']);
  expect(at('Europe/London', ['2024-01-02T00:00:00Z', '2024-06-02T23:00:00Z'])).toEqual(['2024-01-02', '2024-06-03']);
});

test('sources of networks are called as their feeds are, and share no name', () => {
  const feeds = Object.entries(sources).flatMap(([name, source]) => (source.feed ? [[name, source.feed.name]] : []));
  expect(feeds).toEqual([
    ['stooq', 'stooq'],
    ['yahoo', 'yahoo'],
  ]);
});

test('bars outside the days fetched and asked for are left out, and a snapshot that is too short is told', async () => {
  const closes = { '2024-01-02': 1, '2024-01-03': 2, '2024-01-04': 3, '2024-01-05': 4 };
  const { to } = await fetched({ A: chartOf('A', closes) }, yahoo.feed!, { from: '2024-01-03', until: '2024-01-04' });
  expect((await bars({ path: to })).sessions).toEqual(['2024-01-03', '2024-01-04']);
  expect((await bars({ path: to, from: '2024-01-04' })).sessions).toEqual(['2024-01-04']);
  const { sessions, warnings } = await bars({ path: to, from: '2024-01-02', to: '2024-01-31' });
  expect(sessions).toEqual(['2024-01-03', '2024-01-04']);
  expect(warnings).toEqual([
    {
      severity: 'warning',
      message: 'the snapshot was fetched from 2024-01-03 until 2024-01-04 only',
      remedy: `fetch more: folio data fetch yahoo A --from 2024-01-02 --until 2024-01-31 --to ${to}`,
    },
  ]);
});

test('prices in several currencies are told', async () => {
  const { to } = await fetched({ A: chartOf('A', { '2024-01-02': 1 }), 'B.L': chartOf('B.L', { '2024-01-02': 1 }).replace('USD', 'GBp') });
  expect((await bars({ path: to })).warnings[0]!.message).toBe('prices are in several currencies: USD (A), GBp (B.L)');
});

test('a pinned snapshot is read whatever is current, symbols are narrowed, and keys hold names without the folder', async () => {
  const server = await feedServer();
  const to = temporaryFolder();
  for (const symbol of ['A', '^B']) {
    server.script(symbol, answers.body(chartOf(symbol, { '2024-01-02': 1 })), answers.body(chartOf(symbol, { '2024-01-02': 2 })));
  }
  const asked = { symbols: ['A', '^B'], to, base: server.base };
  const { snapshot } = await fetching(asked);
  await fetching(asked);
  expect(plane(await bars({ path: to }), 'close')).toEqual([2, 2]);
  expect(plane(await bars({ path: to, snapshot: snapshot!.digest.slice(0, 8) }), 'close')).toEqual([1, 1]);
  const files = await yahoo.files({ path: to, symbols: ['^b'] });
  expect(files.ok && files.value.map(({ name }) => name)).toEqual(['snapshot.json', '_5EB.json']);
  expect((await bars({ path: to, symbols: ['^b'] })).assets).toEqual(['^B']);
});

test('where there is no snapshot, the error says the command that fetches it', async () => {
  const to = join(temporaryFolder(), "o'hara");
  const problem = (remedy: string, message = 'there is no snapshot') => ({
    ok: false,
    problems: [{ severity: 'error', message, place: { file: to }, remedy }],
  });
  expect(await yahoo.files({ path: to, symbols: ['tsla', '^GSPC'], from: '2010-01-01', to: '2023-12-29' })).toEqual(
    problem(`fetch it: folio data fetch yahoo TSLA,^GSPC --from 2010-01-01 --until 2023-12-29 --to '${to.replace("'", "'\\''")}'`),
  );
  expect(await stooq.files({ path: to })).toEqual(problem(`fetch it: folio data fetch stooq TSLA.US --to '${to.replace("'", "'\\''")}'`));
});

test('what is not as it was fetched is refused', async () => {
  const { to, snapshot } = await fetched({ A: chartOf('A', { '2024-01-02': 1 }), B: chartOf('B', { '2024-01-02': 1 }) });
  const remedy = `fetch it: folio data fetch yahoo A,B --to ${to}`;
  const refused = async (p: Partial<Params> = {}, source = yahoo) => {
    const files = await source.files({ path: to, ...p });
    return files.ok ? files.value.length : files.problems.map(({ message, place, remedy }) => [message, place?.file, remedy]);
  };
  const file = (name: string) => join(snapshot.folder, name);
  expect(await refused({ symbols: ['A', 'Z'] })).toEqual([
    ['the snapshot does not hold Z', snapshot.folder, remedy.replace('A,B', 'A,B,Z')],
  ]);
  expect(await refused({ snapshot: 'ffff' })).toEqual([
    ['there is no snapshot whose name begins with ffff', to, 'take "snapshot" out to read the current one'],
  ]);
  expect(await refused({}, stooq)).toEqual([['this is a snapshot of yahoo, not of stooq', snapshot.folder, undefined]]);
  writeFileSync(file('A.json'), chartOf('A', { '2024-01-02': 9 }));
  rmSync(file('B.json'));
  expect(await refused()).toEqual([
    ['this file of the snapshot is not what was received', file('A.json'), remedy],
    ['this file of the snapshot is missing', file('B.json'), remedy],
  ]);
  writeFileSync(file('snapshot.json'), readFileSync(file('snapshot.json'), 'utf8').replace('yahoo', 'yahoO'));
  const command = `fetch it: folio data fetch yahoo TSLA --to ${to}`;
  expect(await refused()).toEqual([['the file is not the one that its folder is named after', file('snapshot.json'), command]]);
  rmSync(file('snapshot.json'));
  expect(await refused()).toEqual([['the file is missing', file('snapshot.json'), command]]);
  writeFileSync(join(to, 'current.json'), '{"snapshot":"../../etc"}');
  expect(await refused()).toEqual([['the file is damaged', join(to, 'current.json'), command]]);
  writeFileSync(join(to, 'current.json'), '{"snap');
  expect(await refused()).toEqual([['the file is damaged', join(to, 'current.json'), command]]);
  expect(readdirSync(to)).toHaveLength(2);
});

test('a snapshot outside the root is refused', async () => {
  const { to } = await fetched({ A: chartOf('A', { '2024-01-02': 1 }) });
  const files = await yahoo.files({ path: to }, { root: temporaryFolder() });
  expect(files.ok ? [] : files.problems.map(({ message }) => message)[0]).toContain('lies outside');
  expect((await yahoo.files({ path: to }, { root: to })).ok).toBe(true);
});

test('a last day before the first is refused', () => {
  expect(yahoo.check!({ path: 'x', from: '2024-01-02', to: '2024-01-01' })).toEqual({
    field: 'to',
    message: 'the last day 2024-01-01 lies before the first, 2024-01-02',
  });
});
