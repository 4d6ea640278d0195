import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folio, root } from './folio.js';

const folder = mkdtempSync(join(tmpdir(), 'folio-reproducing-'));
const spec = join(folder, 'quickstart.yaml');
const lock = join(folder, 'quickstart.lock.json');
const env = { FOLIO_HOME: join(folder, 'store') };

beforeAll(() => cpSync(join(root, 'pipelines/quickstart.yaml'), spec));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (...words: readonly string[]) => folio(words, env).ended;
async function json<T>(...words: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await call(...words, '--json');
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}${stdout}`);
  return JSON.parse(stdout) as T;
}

interface Ran {
  readonly id: string;
  readonly run: string;
  readonly report: string;
  readonly stages: { readonly total: number; readonly cached: number };
}

test('runs are listed, shown, told apart and removed', async () => {
  const first = await json<Ran>('run', spec);
  const second = await json<Ran>('run', spec, '--set', 'portfolios.best-ten.top-k.k=5');
  const { runs } = await json<{ runs: { id: string; status: string }[] }>('runs');
  expect(runs.map(({ id, status }) => [id, status])).toEqual([first, second].map(({ id }) => [id, 'ok']));
  const shown = await json<{ id: string; nodes: object[]; environment: { node: string } }>('runs', 'show', first.id.slice(0, 6));
  expect([shown.id, shown.nodes.length, shown.environment.node]).toEqual([first.id, first.stages.total, process.version]);
  const { parameters, stages } = await json<{ parameters: object[]; stages: { changed: string[] } }>('runs', 'diff', 'last~1', 'last');
  expect(parameters).toEqual([{ path: ['portfolios', 'best-ten', 'top-k', 'k'], before: 10, after: 5 }]);
  expect(stages.changed[0]).toBe('portfolio:lstm/best-ten');
  const { stdout } = await call('runs', 'diff', 'last~1', 'last');
  expect(stdout).toContain('portfolios.best-ten.top-k.k  10  5');
  expect(await json('runs', 'rm', 'last')).toEqual({ removed: [second.id] });
  expect((await call('runs', 'show', second.id)).code).toBe(2);
});

test('a locked pipeline runs frozen to the same report, and not at all once something differs', async () => {
  const { report } = await json<Ran>('run', spec);
  const bytes = readFileSync(report);
  expect(await json<{ lock: string }>('lock', spec)).toMatchObject({ status: 'ok', lock });
  const frozen = await json<Ran>('run', spec, '--frozen');
  expect(frozen.stages.cached).toBe(frozen.stages.total);
  expect(readFileSync(frozen.report).equals(bytes)).toBe(true);
  const locked = readFileSync(lock, 'utf8');
  writeFileSync(lock, locked.replace(/"onnxruntime-node": "[^"]+"/, '"onnxruntime-node": "1.0.0"'));
  const { code, stderr } = await call('run', spec, '--frozen');
  expect(code).toBe(1);
  expect(stderr).toMatch(/quickstart\.lock\.json.*onnxruntime-node is \d+\.\d+\.\d+, was 1\.0\.0/);
  writeFileSync(lock, locked);
});

interface Verified {
  readonly status: string;
  readonly against: string;
  readonly total: number;
  readonly nodes: readonly { readonly node: string; readonly grade: string; readonly verdict: string }[];
}

test('a locked pipeline is verified to the byte in an empty store, and a sample of it in its own', async () => {
  await json('lock', spec);
  const empty = await folio(['verify', spec, '--json'], { FOLIO_HOME: join(folder, 'empty') }).ended;
  const all = JSON.parse(empty.stdout) as Verified;
  expect([empty.code, all.status, all.against, all.nodes.length]).toEqual([0, 'same', 'lock', all.total]);
  expect(all.nodes.every(({ verdict, grade }) => verdict === 'same' && grade === 'bitwise')).toBe(true);
  const some = await json<Verified>('verify', spec, '--sample', '4', '--seed', '3');
  expect([some.status, some.nodes.length, some.total]).toEqual(['same', 4, all.total]);
});

test('an output that is not the locked one fails a verification, and is named', async () => {
  await json('lock', spec);
  const locked = readFileSync(lock, 'utf8');
  const output = /"train:lstm": \{"key":"[0-9a-f]+","output":"([0-9a-f]+)"/.exec(locked)![1]!;
  writeFileSync(lock, locked.replaceAll(output, 'd'.repeat(64)));
  const { code, stdout } = await call('verify', spec);
  writeFileSync(lock, locked);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^train:lstm {2}differs: it came to [0-9a-f]{12}, dddddddddddd is locked/m);
  expect(stdout).toMatch(/1 of \d+ outputs differ\n$/);
});

test('two results are put side by side by their runs or their specs', async () => {
  const other = join(folder, 'other.yaml');
  writeFileSync(other, readFileSync(spec, 'utf8').replace(/top-k: \{ k: \d+/, 'top-k: { k: 5'));
  expect((await call('compare', spec, other)).stderr).toContain('has not been run as it stands');
  await json('run', spec);
  const { id } = await json<Ran>('run', other);
  const { stdout, code } = await call('compare', spec, other);
  expect(code).toBe(0);
  expect(stdout).toContain('portfolios.best-ten.top-k.k  10  5');
  expect(stdout).toMatch(/differ, the first is portfolio:lstm\/best-ten/);
  expect(stdout).toMatch(/^Sharpe +-?\d+\.\d{3} +-?\d+\.\d{3} +-?\d+\.\d{3}$/m);
  expect(stdout).toMatch(/^weights of backtest:best-ten: \d+\.\d\d % apart/m);
  expect(stdout).toMatch(/^\d{4}-\d\d-\d\d {2}SYN\d\d +-?\d+\.\d\d % /m);
  const compared = await json<{ after: string; weights: { largest: object[] }[] }>('compare', spec, 'last', '--largest', '3');
  expect([compared.after, compared.weights[0]!.largest.length]).toEqual([id, 3]);
});
