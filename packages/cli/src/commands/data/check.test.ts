import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../../../pipeline/test-support/temporaryFolder.js';
import { program } from '../../program.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('FOLIO_HOME', join(folder, 'home'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function check(...words: readonly string[]) {
  const said = { out: '', err: '' };
  const hear = (to: 'out' | 'err') => (text: string | Uint8Array) => {
    said[to] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(hear('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(hear('err'));
  const code = await program(['data', 'check', ...words]);
  vi.restoreAllMocks();
  return { code, ...said };
}

function write(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const days = Array.from({ length: 20 }, (_, i) => `2024-01-${String(i + 1).padStart(2, '0')}`);
const bars = (close: (i: number) => string) => ['date,close', ...days.map((day, i) => `${day},${close(i)}`)];

test('a file is understood, then its tables, coverage and findings are printed with the path of the page', async () => {
  const file = write('ACME.csv', ...bars((i) => String((i < 10 ? 8 : 12.9) + i / 100)));
  const { code, out, err } = await check(file);
  expect(err).toContain('ACME.csv: daily bars, one table an asset, days in date, closes in close, taken to be adjusted for splits\n');
  expect(out).toMatch(/^prices +1 asset on 20 sessions, 2024-01-01 to 2024-01-20: close\n/);
  expect(out).toMatch(/\ncoverage +2024\nassets +1\n/);
  expect(out).toContain('ACME.csv:12  ACME: the close goes from 8.09 to 13 on 2024-01-11, by +60.7 %');
  const [, page] = /\nreport: (.*)\n$/.exec(out)!;
  expect(readFileSync(page!, 'utf8')).toContain('<section id="data"');
  expect(code).toBe(0);
});

test('bars that stand twice, benchmarks, and assets left out of the universe are told among the findings', async () => {
  mkdirSync(join(folder, 'stocks'));
  write('stocks/A.csv', ...bars((i) => String(10 + i)), '2024-01-20,29');
  write('stocks/B.csv', ...bars((i) => String(20 + i)));
  write('index.csv', ...bars((i) => String(i < 10 ? 40 : 10)));
  write('members.csv', 'asset,start,end', 'A,2023-01-01,');
  const spec = write(
    'all.yaml',
    'name: all',
    "data: { prices: { csv: { path: 'stocks/*.csv' } }, adjustment: full, membership: { csv: { path: members.csv, asset: asset } }, benchmarks: { index: { csv: { path: index.csv } } } }",
    'universe: members',
  );
  const { out } = await check(spec);
  expect(out).toContain('warning  reading\n  A.csv:22  A has two equal bars on 2024-01-20');
  expect(out).toContain('warning  universe\n  panel  B of 2 assets left out: it is never a member');
  expect(out).toContain('index.csv:12  index: the close goes from 40 to 10 on 2024-01-11, by -75.0 %');
});

test('a spec is checked as it says, the same the second time, also as JSON', async () => {
  write('A.csv', ...bars((i) => String(10 + i)));
  const spec = write('one.yaml', 'name: one', 'data: { prices: { csv: { path: A.csv } }, adjustment: full }');
  const { out } = await check(spec);
  expect((await check(spec)).out).toBe(out);
  const { code, out: json } = await check(spec, '--json');
  const told = JSON.parse(json);
  expect([code, told.status, told.guess]).toEqual([0, 'ok', undefined]);
  expect(told.quality.coverage).toEqual({ assets: ['A'], years: [2024], shares: [[1]] });
  expect(existsSync(told.report)).toBe(true);
});

test('data that cannot be used end with 1 and are told with their line', async () => {
  const { code, out } = await check(write('B.csv', ...bars((i) => (i === 4 ? '-1' : '3'))));
  expect(out).toMatch(/error {2}non-positive-close\n {2}B.csv:6 {2}B 2024-01-05: the close -1 is not positive/);
  expect(out).toContain('report: ');
  expect(code).toBe(1);
  const json = await check(join(folder, 'B.csv'), '--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({
    status: 'failed',
    quality: { findings: [{ severity: 'error', examples: [{ place: { line: 6 } }] }, {}] },
  });
});

test('a spec that is wrong and a file that is not there end with 2', async () => {
  expect((await check(write('bad.yaml', 'name: bad', 'data: { prices: { cvs: { path: A.csv } } }'))).code).toBe(2);
  const absent = await check(join(folder, 'none.csv'));
  expect([absent.code, absent.err]).toEqual([2, expect.stringContaining('there is no file')]);
});

test('a table without prices is checked by itself', async () => {
  const { code, out, err } = await check(write('members.csv', 'ticker,start,end', 'A,2024-01-02,', 'A,2024-02-02,2024-01-05'));
  expect(err).toContain('membership spells');
  expect(out).toMatch(/error .*\n {2}members.csv:\d {2}A/);
  expect(code).toBe(1);
});
