import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chartOf } from '../../test-support/chartOf.js';
import { answers, type Behaviour, feedServer } from '../../test-support/feedServer.js';
import { fetching } from '../../test-support/fetching.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { sha256 } from '../json/index.js';
import { stooqFeed } from '../sources/stooqFeed.js';
import { yahooFeed } from '../sources/yahooFeed.js';
import { fetchSnapshot } from './fetchSnapshot.js';

const closes = { '2024-01-02': 10, '2024-01-03': 11, '2024-01-04': 12 };
const good = (symbol: string) => answers.body(chartOf(symbol, closes));
const currentOf = (to: string) =>
  existsSync(join(to, 'current.json')) ? JSON.parse(readFileSync(join(to, 'current.json'), 'utf8')).snapshot : null;

async function serving(...symbols: readonly string[]) {
  const server = await feedServer();
  for (const symbol of symbols) server.script(symbol, good(symbol));
  return { server, base: server.base, to: temporaryFolder() };
}

test('a snapshot holds each answer as it was received, in a folder called by the SHA-256 of its manifest', async () => {
  const { base, to } = await serving('AAA', 'BBB');
  const { status, snapshot, failures } = await fetching({ symbols: ['bbb', 'AAA', ' aaa'], to, base });
  expect([status, failures]).toEqual(['ok', []]);
  expect(currentOf(to)).toBe(snapshot!.digest);
  expect(readdirSync(to).sort()).toEqual([snapshot!.digest, 'current.json'].sort());
  expect(readdirSync(snapshot!.folder).sort()).toEqual(['AAA.json', 'BBB.json', 'fetched.json', 'snapshot.json']);
  expect(readFileSync(join(snapshot!.folder, 'AAA.json'), 'utf8')).toBe(chartOf('AAA', closes));
  const manifest = readFileSync(join(snapshot!.folder, 'snapshot.json'), 'utf8');
  expect(sha256(manifest)).toBe(snapshot!.digest);
  expect(manifest).not.toContain('2024-05-01');
  expect(JSON.parse(readFileSync(join(snapshot!.folder, 'fetched.json'), 'utf8'))).toEqual({ at: '2024-05-01T00:00:00Z', from: base });
});

test('the same answers make the same snapshot, whenever they come, in whatever order and from whichever server', async () => {
  const one = await serving('AAA', 'BBB');
  const other = await serving('AAA', 'BBB');
  const first = await fetching({ ...one, symbols: ['AAA', 'BBB'] });
  const second = await fetching({ ...other, symbols: ['BBB', 'AAA'], now: '2025-01-01T00:00:00Z' });
  expect(second.snapshot!.digest).toBe(first.snapshot!.digest);
});

test('a server that asks for time is left alone for as long by everyone, and then asked again', async () => {
  const { server, ...at } = await serving('AAA');
  server.script('AAA', answers.status(429, { 'retry-after': '7' }), good('AAA'));
  const { status, told, slept } = await fetching({ ...at, symbols: ['AAA'] });
  expect([status, server.asked]).toEqual(['ok', ['AAA', 'AAA']]);
  expect(told).toContainEqual({ type: 'waiting', symbol: 'AAA', seconds: 7, reason: 'the server answers 429 Too Many Requests' });
  expect(slept).toContain(7);
});

test('a moment to ask again is counted from the server’s own clock', async () => {
  const { server, ...at } = await serving('AAA');
  const date = 'Mon, 01 Jan 2024 00:00:00 GMT';
  server.script('AAA', answers.status(503, { date, 'retry-after': 'Mon, 01 Jan 2024 00:01:30 GMT' }), good('AAA'));
  expect((await fetching({ ...at, symbols: ['AAA'] })).slept).toContain(90);
});

test('failures that may pass are tried again after longer and longer waits, the same for the same symbol', async () => {
  const waits = async () => {
    const { server, ...at } = await serving('AAA');
    server.script('AAA', answers.status(500), answers.status(502), good('AAA'));
    const { status, told } = await fetching({ ...at, symbols: ['AAA'] });
    expect(status).toBe('ok');
    return told.flatMap((event) => (event.type === 'waiting' ? [event.seconds] : []));
  };
  const [first, second, ...more] = await waits();
  expect(more).toEqual([]);
  expect(first! > 0.5 && first! <= 1 && second! > 1 && second! <= 2).toBe(true);
  expect(await waits()).toEqual([first, second]);
});

test('requests start no faster than the rate', async () => {
  const { base, to } = await serving('AAA', 'BBB', 'CCC', 'DDD');
  const http = { perSecond: 4, atOnce: 3, attempts: 1, timeoutSeconds: 5, maxBytes: 1e6, userAgent: 'test' };
  const { slept } = await fetching({ base, to, symbols: ['AAA', 'BBB', 'CCC', 'DDD'], http });
  expect(slept.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(0.75, 9);
});

const chart = JSON.parse(chartOf('AAA', closes));
const [result] = chart.chart.result;
const changed = (change: object) => answers.body(JSON.stringify({ chart: { result: [{ ...result, ...change }], error: null } }));

test.each<[what: string, Behaviour, message: string, attempts: number]>([
  ['an unknown symbol', answers.status(404), 'the server answers 404 Not Found', 1],
  ['a refusal', answers.status(403), 'the server answers 403 Forbidden', 1],
  ['a fault of the server', answers.status(500), 'the server answers 500 Internal Server Error, at the last of 3 attempts', 3],
  [
    'a rest that is too long',
    answers.status(429, { 'retry-after': '4000' }),
    'the server answers 429 Too Many Requests and asks for 4000 s of rest',
    1,
  ],
  ['a connection that is reset', answers.reset(), 'the server ended the connection, at the last of 3 attempts', 3],
  [
    'half of an answer',
    answers.cut(chartOf('AAA', closes)),
    'the connection ended before the answer was whole, at the last of 3 attempts',
    3,
  ],
  ['no answer', answers.never(), 'no whole answer within 0.1 s, at the last of 3 attempts', 3],
  ['an answer that does not end', answers.trickle(chartOf('AAA', closes)), 'no whole answer within 0.1 s, at the last of 3 attempts', 3],
  ['JSON that breaks off', answers.body(chartOf('AAA', closes).slice(0, 200)), 'the answer breaks off or is no JSON (200 characters)', 1],
  ['a web page', answers.body('\n<!DOCTYPE html><html>Consent</html>'), 'the answer is a web page, not data', 1],
  ['nothing', answers.body(''), 'the answer is empty', 1],
  ['bytes that are no text', answers.body(Buffer.from([0x7b, 0xff, 0xfe])), 'the answer is no UTF-8 text', 1],
  ['a long answer', answers.body(' '.repeat(100_001)), 'the answer is longer than 100000 bytes', 1],
  ['JSON of another kind', answers.body('[null]'), 'the answer holds no chart', 1],
  ['null', answers.body('null'), 'the answer holds no chart', 1],
  ['another symbol', answers.body(chartOf('ABC', closes)), 'the answer is of another symbol: ABC', 1],
  ['months', changed({ meta: { ...result.meta, dataGranularity: '1mo' } }), 'the bars are not of days but of 1mo', 1],
  ['times that fall', changed({ timestamp: result.timestamp.toReversed() }), 'the times of the answer do not rise at bar 2', 1],
  ['a time that is none', changed({ timestamp: [1e99, 2e99, 3e99] }), 'the times of the answer do not rise at bar 1', 1],
  ['two bars of a day', changed({ timestamp: [1704205800, 1704205801, 1704378600] }), 'the answer has two bars on 2024-01-02', 1],
  ['times without bars', changed({ timestamp: result.timestamp.slice(1) }), 'the answer has 2 times but 3 values of open', 1],
  ['no volume', changed({ indicators: { quote: [{ ...result.indicators.quote[0], volume: undefined }] } }), 'the answer has no volume', 1],
  [
    'a text for a price',
    changed({ indicators: { quote: [{ ...result.indicators.quote[0], low: [1, 'x', 2] }] } }),
    'low of bar 2 is not a number: "x"',
    1,
  ],
  ['no bars', changed({ timestamp: [] }), 'the answer holds no bars in these days', 1],
  [
    'an unknown time zone',
    changed({ meta: { ...result.meta, exchangeTimezoneName: 'Mars/Olympus' } }),
    'the answer has a time zone that is not known: Mars/Olympus',
    1,
  ],
  [
    'a split by nothing',
    changed({ events: { splits: { a: { date: 1704205800, numerator: 2, denominator: 0 } } } }),
    'a split of the answer cannot be read: {"date":1704205800,"numerator":2,"denominator":0}',
    1,
  ],
  ['events that are none', changed({ events: { dividends: { a: null } } }), 'a dividend of the answer cannot be read: null', 1],
  [
    'a way out of HTTP',
    answers.status(302, { location: 'file:///etc/passwd' }),
    'the server sends to file://, which is not followed from ',
    1,
  ],
  [
    'a way in circles',
    (response) => response.writeHead(302, { location: '/v8/finance/chart/AAA' }).end(),
    'the server redirects more than 5 times',
    6,
  ],
])('%s is an error of its symbol, which keeps the others and what was current', async (_, behave, message, attempts) => {
  const { server, base, to } = await serving('BBB');
  const before = await fetching({ symbols: ['BBB'], to, base });
  server.script('AAA', behave);
  const timeoutSeconds = message.includes('0.1 s') ? 0.1 : 5;
  const http = { perSecond: 1000, atOnce: 2, attempts: 3, timeoutSeconds, maxBytes: 100_000, userAgent: 'test' };
  const { status, failures, symbols, snapshot } = await fetching({ symbols: ['AAA', 'BBB'], to, base, http });
  expect([status, symbols, snapshot]).toEqual(['failed', ['BBB'], undefined]);
  expect(failures).toHaveLength(1);
  expect(failures[0]!.message.replace(base, '')).toBe(`AAA: ${message}`);
  expect(server.asked.filter((symbol) => symbol === 'AAA')).toHaveLength(attempts);
  expect(currentOf(to)).toBe(before.snapshot!.digest);

  server.script('AAA', good('AAA'));
  server.script('BBB', answers.status(500));
  const again = await fetching({ symbols: ['AAA', 'BBB'], to, base });
  expect([again.status, again.kept, again.symbols]).toEqual(['ok', 1, ['AAA', 'BBB']]);
  expect(existsSync(join(to, 'partial'))).toBe(false);
});

test('a server that cannot be reached is told, and after three symbols the others are not asked for', async () => {
  const { server, ...at } = await serving();
  await server.close();
  const { failures } = await fetching({ ...at, symbols: ['A', 'B', 'C', 'D', 'E'] });
  expect(failures.map(({ message }) => message)).toEqual([
    'A: the server refuses the connection, at the last of 3 attempts',
    'B: the server refuses the connection, at the last of 3 attempts',
    'C: the server refuses the connection, at the last of 3 attempts',
    'D: not asked for: 3 symbols in a row got no answer',
    'E: not asked for: 3 symbols in a row got no answer',
  ]);
});

test('what a refusal says of its reason is told', async () => {
  const { server, ...at } = await serving();
  const { failures } = await fetching({ ...at, symbols: ['GONE'] });
  expect(failures[0]!.message).toBe('GONE: the server answers 404 Not Found: No data found, symbol may be delisted');
  expect(server.asked).toEqual(['GONE']);
});

test('a quota that is used up ends the fetch, and a key stands in no message and no file', async () => {
  const { server, ...at } = await serving();
  server.script('A.US', answers.body('Date,Open,High,Low,Close,Volume\r\n2024-01-02,1,2,1,2,5\r\n'));
  server.script('B.US', answers.body('Exceeded the daily hits limit'));
  const { status, failures, symbols, snapshot } = await fetching({
    ...at,
    feed: stooqFeed,
    symbols: ['A.US', 'B.US', 'C.US'],
    key: 'hush',
    allowMissing: true,
  });
  expect([status, symbols]).toEqual(['ok', ['A.US']]);
  expect(failures.map(({ message }) => message)).toEqual([
    'B.US: the quota of this day is used up',
    'C.US: not asked for: the quota of this day is used up',
  ]);
  expect(server.urls.every((url) => url.includes('apikey=hush'))).toBe(true);
  const written = readdirSync(snapshot!.folder).map((name) => readFileSync(join(snapshot!.folder, name), 'utf8'));
  expect([...written, JSON.stringify(failures)].join()).not.toContain('hush');
});

test('with what is missing allowed, those that were had become current; none at all never do', async () => {
  const { base, to } = await serving('BBB');
  const { status, snapshot, failures } = await fetching({ symbols: ['AAA', 'BBB'], to, base, allowMissing: true });
  expect([status, failures.length, currentOf(to)]).toEqual(['ok', 1, snapshot!.digest]);
  expect((await fetching({ symbols: ['AAA'], to, base, allowMissing: true })).status).toBe('failed');
  expect(currentOf(to)).toBe(snapshot!.digest);
});

test('a fetch that is stopped after any symbol goes on from there', async () => {
  const symbols = ['AAA', 'BBB', 'CCC'];
  for (let k = 0; k < symbols.length; k++) {
    const { server, base, to } = await serving(...symbols);
    const stop = new AbortController();
    server.script(symbols[k]!, () => stop.abort(new Error('interrupted')), good(symbols[k]!));
    const { status, snapshot } = await fetching({ symbols, to, base }, { signal: stop.signal });
    expect([status, snapshot, currentOf(to)]).toEqual(['interrupted', undefined, null]);
    const again = await fetching({ symbols, to, base });
    expect([again.status, again.kept]).toEqual(['ok', k]);
    expect(server.asked).toEqual([
      ...symbols.slice(0, k),
      ...symbols.slice(k).flatMap((symbol, i) => (i === 0 ? [symbol, symbol] : [symbol])),
    ]);
  }
});

test('what another day left, or other days were asked for, is not gone on from', async () => {
  const { server, base, to } = await serving('AAA');
  await fetching({ symbols: ['AAA', 'BBB'], to, base });
  await fetching({ symbols: ['AAA', 'BBB'], to, base, span: { from: '2024-01-03' } });
  await fetching({ symbols: ['AAA', 'BBB'], to, base, now: '2024-05-02T00:00:01Z' });
  expect(server.asked.filter((symbol) => symbol === 'AAA')).toHaveLength(3);
  expect(readdirSync(join(to, 'partial'))).toHaveLength(1);
});

test('a fetch is refused while another one fetches the same, and not for one that was killed', async () => {
  const { base, to } = await serving('AAA');
  await fetching({ symbols: ['AAA', 'BBB'], to, base });
  const [id] = readdirSync(join(to, 'partial'));
  const lock = join(to, 'partial', `${id}.lock`);
  const asking = () =>
    fetchSnapshot(
      {
        feed: yahooFeed,
        symbols: ['AAA'],
        span: {},
        to,
        base,
        allowMissing: false,
        now: '2024-05-01T00:00:00Z',
        http: { perSecond: 9, atOnce: 1, attempts: 1, timeoutSeconds: 1, maxBytes: 1e6, userAgent: 'test' },
      },
      { clock: { now: () => 0, sleep: async () => {} }, signal: new AbortController().signal, tell: () => {} },
    );
  writeFileSync(lock, String(process.pid));
  expect(await asking()).toMatchObject({
    ok: false,
    problems: [{ message: `process ${process.pid} is fetching the same`, place: { file: lock } }],
  });
  writeFileSync(lock, '2147483646');
  expect(await asking()).toMatchObject({ ok: true, value: { status: 'ok', kept: 1 } });
});

test('days are asked for with one to spare on either side, and those outside are not in the bars', () => {
  const url = yahooFeed.url({ symbol: '^GSPC', span: { from: '2024-01-03', until: '2024-01-04' }, base: 'https://x.test' });
  expect(url.href).toBe(
    'https://x.test/v8/finance/chart/%5EGSPC?period1=1704153600&period2=1704499200&interval=1d&events=div%2Csplits&includePrePost=false&includeAdjustedClose=true',
  );
  expect(stooqFeed.url({ symbol: '^SPX', span: { until: '2024-01-04' }, base: 'https://x.test' }).href).toBe(
    'https://x.test/q/d/l/?s=%5Espx&d2=20240104&i=d',
  );
});

test.each([
  [{ symbols: [] }, 'there is no symbol to fetch'],
  [{ symbols: ['A', ' '] }, 'this is no symbol: ""'],
  [{ symbols: ['A'.repeat(41)] }, `this is no symbol: "${'A'.repeat(40)}"`],
  [{ symbols: ['A'], span: { from: '2024-01-02', until: '2024-01-01' } }, 'the last day 2024-01-01 lies before the first, 2024-01-02'],
  [{ symbols: ['A'], base: 'file:///etc' }, 'this is no address of a server: "file:///etc"'],
])('%j is refused before anything is asked or written', async (asked, message) => {
  const to = temporaryFolder();
  await expect(fetching({ base: 'http://127.0.0.1:1', to, ...asked })).rejects.toThrow(JSON.stringify(message));
  expect(readdirSync(to)).toEqual([]);
});

test('a folder that is none is an error at its place', async () => {
  const to = join(temporaryFolder(), 'file');
  writeFileSync(to, '');
  await expect(fetching({ symbols: ['A'], to, base: 'http://127.0.0.1:1' })).rejects.toThrow('this is not a folder');
});
