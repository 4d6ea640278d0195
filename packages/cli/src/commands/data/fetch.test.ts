import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { chartOf } from '../../../../pipeline/test-support/chartOf.js';
import { answers, feedServer } from '../../../../pipeline/test-support/feedServer.js';
import { temporaryFolder } from '../../../../pipeline/test-support/temporaryFolder.js';
import { program } from '../../program.js';

afterEach(() => vi.restoreAllMocks());

async function folio(...words: readonly string[]) {
  const said = { out: '', err: '' };
  const hear = (to: 'out' | 'err') => (text: string | Uint8Array) => {
    said[to] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(hear('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(hear('err'));
  const code = await program(words);
  vi.restoreAllMocks();
  return { code, ...said };
}

const closes = { '2024-01-02': 40, '2024-01-03': 44, '2024-01-04': 48, '2024-01-05': 50 };
const quartered = { '2024-01-02': 10, '2024-01-03': 11, '2024-01-04': 12, '2024-01-05': 50 };

test('symbols are fetched, then what history changed is told, in words and as JSON', async () => {
  const { base, script } = await feedServer();
  const to = temporaryFolder();
  script('A', answers.body(chartOf('A', closes)), answers.body(chartOf('A', quartered)));
  script('^B', answers.body(chartOf('^B', closes)));
  const words = ['data', 'fetch', 'yahoo', 'A,^B', '--to', to, '--url', base, '--rate', '1000'];
  const first = await folio(...words);
  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.out).toMatch(/^yahoo: 2 symbols\nsnapshot: \S+\/[0-9a-f]{64}\n$/);
  const second = await folio(...words);
  expect(second.out).toContain('0 new bars, history of 1 symbols as it was');
  expect(second.out).toMatch(
    /\n {3}changed days {7}first {8}last {2}appeared {2}vanished\nA {13}3 {2}2024-01-02 {2}2024-01-04 {9}0 {9}0\n/,
  );
  expect(second.out).toContain('A: restated by a factor of 0.25 up to 2024-01-04: a split');
  expect((await folio(...words)).out).toContain('the answers are those of the snapshot that was current');
  const { out } = await folio(...words, '--json');
  expect(JSON.parse(out)).toMatchObject({
    status: 'ok',
    fetches: [{ feed: 'yahoo', to, status: 'ok', symbols: ['A', '^B'], failures: [] }],
  });
});

test('a symbol that cannot be had ends with 1 and is told on standard error, with what to do', async () => {
  const { base, script } = await feedServer();
  const to = temporaryFolder();
  script('A', answers.body(chartOf('A', closes)));
  const words = ['data', 'fetch', 'yahoo', 'A', 'GONE', '--to', to, '--url', base, '--rate', '1000'];
  const { code, out, err } = await folio(...words);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('GONE: the server answers 404 Not Found: No data found, symbol may be delisted\n');
  expect(err).toContain('1 of 2 symbols are missing, so no snapshot was made\n');
  expect(existsSync(join(to, 'current.json'))).toBe(false);
  expect((await folio(...words, '--allow-missing')).code).toBe(0);
  expect(existsSync(join(to, 'current.json'))).toBe(true);
});

test('Ctrl-C ends with 130 and keeps what has come', async () => {
  const { base, script, asked } = await feedServer();
  const to = temporaryFolder();
  script('A', answers.body(chartOf('A', closes)));
  script('B', () => process.emit('SIGINT'), answers.body(chartOf('B', closes)));
  const words = ['data', 'fetch', 'yahoo', 'A,B', '--to', to, '--url', base, '--rate', '1000', '--jobs', '1'];
  const others = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  const { code, err } = await folio(...words);
  for (const listener of others) process.on('SIGINT', listener);
  expect([code, readdirSync(to)]).toEqual([130, ['partial']]);
  expect(err).toContain('stopping');
  const again = await folio(...words);
  expect(again.out).toContain('yahoo: 2 symbols, 1 of them from an earlier fetch\n');
  expect(asked).toEqual(['A', 'B', 'B']);
});

test('a spec’s sources are fetched to where it reads them, those of one folder together', async () => {
  const { base, script, urls } = await feedServer();
  const folder = temporaryFolder();
  for (const symbol of ['A', 'B', '^I']) script(symbol, answers.body(chartOf(symbol, closes)));
  const spec = join(folder, 'spec.yaml');
  const text = readFileSync(new URL('../../../../../pipelines/quickstart.yaml', import.meta.url), 'utf8');
  const prices = '  prices:\n    yahoo: { path: us, symbols: [A, B], from: 2024-01-02, to: 2024-01-04 }\n  adjustment: adjusted-close\n';
  const index = '    index: { yahoo: { path: us, symbols: [^I], from: 2024-01-02, to: 2024-01-05 } }\n';
  writeFileSync(spec, withData(text, `data:\n${prices}  benchmarks:\n${index}`));
  const { code, out, err } = await folio('data', 'fetch', spec, '--url', base, '--rate', '1000');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('yahoo: 3 symbols\n');
  expect(new Set(urls.map((url) => url.replace(/.*(period1=\d+&period2=\d+).*/, '$1')))).toEqual(
    new Set(['period1=1704067200&period2=1704585600']),
  );
  expect(existsSync(join(folder, 'us', 'current.json'))).toBe(true);
});

/** A spec with another data section. */
const withData = (text: string, data: string): string => text.replace(/^data:\n(?:[ #].*\n|\n)*/m, data);

test.each([
  [['yahooo', 'A'], 'there is no feed "yahooo" (did you mean "yahoo"?)'],
  [['csv', 'A'], 'there is no feed "csv"'],
  [['yahoo', 'A'], 'it is not said where to keep what is fetched'],
  [['yahoo', '--to', 'x'], 'there is no symbol to fetch'],
  [['yahoo', 'A', '--to', 'x', '--from', '2024-02-30'], '--from must be a day as YYYY-MM-DD, is "2024-02-30"'],
  [['yahoo', 'A', '--to', 'x', '--jobs', '1.5'], '--jobs must be a whole number above 0, is "1.5"'],
  [['yahoo', 'A', '--to', 'x', '--rate', '0'], '--rate must be a number above 0, is "0"'],
  [['yahoo', 'A', '--to', 'x', '--url', 'ftp://x'], 'this is no address of a server: "ftp://x"'],
  [['spec.yaml', '--to', 'x'], 'a spec says itself where its data are kept'],
  [['spec.yaml', 'A'], 'a spec says itself which symbols it reads'],
  [['pipelines/quickstart.yaml'], 'no source of this spec is fetched'],
])('%j is refused with 2', async (words, message) => {
  const { code, err, out } = await folio('data', 'fetch', ...words);
  expect([code, out, err.includes(message) || err]).toEqual([2, '', true]);
});

test('without a subcommand, and with --help, it is shown how it is called', async () => {
  const data = await folio('data');
  expect([data.code, data.err.includes('folio data fetch yahoo TSLA,NVDA')]).toEqual([2, true]);
  const help = await folio('data', 'fetch', '--help');
  expect([help.code, help.out.includes('Examples:'), help.out.includes('--allow-missing')]).toEqual([0, true, true]);
});
