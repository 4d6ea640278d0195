import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '@foliograph/core';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import type { Source } from '../sources/Source.js';
import { importPlugin } from './importPlugin.js';

const bars = `{ assets: ['A', 'B'], sessions: ['2024-01-02', '2024-01-03'], fields: new Map([['close', Float64Array.of(1, 2, 3, 4)]]) }`;
const module = (parts: { read?: string; files?: string; rest?: string } = {}) => `export const mine = {
  summary: 'Mine.',
  version: 1,
  params: { type: 'object', properties: {} },
  files: async () => (${parts.files ?? '{ ok: true, value: [] }'}),
  read: async () => (${parts.read ?? `{ ok: true, value: ${bars} }`}),
  ${parts.rest ?? ''}
};`;

async function sourceOf(text: string, file = join(temporaryFolder(), 'mine.mjs')): Promise<{ file: string; source: Source }> {
  writeFileSync(file, text);
  const read = await importPlugin({ name: 'mine.mjs', path: file });
  if (!read.ok) throw new Error(read.problems[0]!.message);
  return { file, source: read.value.members.find(({ name }) => name === 'mine')!.member as Source };
}
const context = { seed: 0, signal: new AbortController().signal };
const problemOf = <T>(result: Result<T>) => (result.ok ? undefined : result.problems[0]);

test('a source of a module gives its bars, with no warnings where it names none', async () => {
  const { source, file } = await sourceOf(module());
  const read = await source.read({}, [], context);
  expect(read).toEqual({
    ok: true,
    value: { assets: ['A', 'B'], sessions: ['2024-01-02', '2024-01-03'], fields: expect.any(Map), warnings: [] },
  });
  expect(source.plugin).toEqual({ name: 'mine.mjs', path: file });
  expect(source.records).toBeUndefined();
});

test('a module whose text has changed is read anew', async () => {
  const { source, file } = await sourceOf(module());
  const { source: later } = await sourceOf(module({ read: `{ ok: false, problems: [{ severity: 'error', message: 'later' }] }` }), file);
  expect((await source.read({}, [], context)).ok).toBe(true);
  expect(problemOf(await later.read({}, [], context))).toEqual({ severity: 'error', message: 'later' });
});

test.each([
  [bars.replace(`'B'`, `'A'`), 'two assets have one name'],
  [bars.replace(`'B'`, `''`), 'an asset has no name'],
  [bars.replace('2024-01-03', '2024-01-02'), 'sessions must be rising days such as 2024-01-31, but there is "2024-01-02"'],
  [bars.replace('2024-01-03', '3 Jan 2024'), 'sessions must be rising days such as 2024-01-31, but there is "3 Jan 2024"'],
  [bars.replace(', 4)', ')'), 'close has 3 values, not 2 assets × 2 sessions'],
  [bars.replace('Float64Array.of(1, 2, 3, 4)', '[1, 2, 3, 4]'), 'close is no Float64Array'],
])('the bars %s are refused', async (wrong, message) => {
  const { source, file } = await sourceOf(module({ read: `{ ok: true, value: ${wrong} }` }));
  const problem = problemOf(await source.read({}, [], context));
  expect(problem).toEqual({ severity: 'error', message: `the source "mine": ${message}`, place: { file } });
});

test('what it throws is told with the line of the module; what it refuses is passed on; an answer that is none is told', async () => {
  const thrown = await sourceOf(module({ read: `(() => { throw new Error('broken'); })()` }));
  expect(problemOf(await thrown.source.read({}, [], context))).toEqual({
    severity: 'error',
    message: 'the source "mine" failed: broken',
    place: { file: thrown.file, line: 6 },
  });
  const none = await sourceOf(module({ read: 'undefined' }));
  expect(problemOf(await none.source.read({}, [], context))!.message).toBe('the source "mine": it gave no result');
  const stopped = new AbortController();
  stopped.abort(new Error('stop'));
  await expect(thrown.source.read({}, [], { ...context, signal: stopped.signal })).rejects.toThrow('stop');
});

test('files that are not there, or two of one name, are told', async () => {
  const missing = await sourceOf(module({ files: `{ ok: true, value: [{ name: 'a', path: '/no/such/file' }] }` }));
  expect(problemOf(await missing.source.files({}))!.message).toMatch(/^the source "mine" failed: .*\/no\/such\/file/);
  const { source, file } = await sourceOf(module());
  const twice = await sourceOf(
    module({ files: `{ ok: true, value: ['a', 'a'].map((name) => ({ name, path: ${JSON.stringify(file)} })) }` }),
  );
  expect(problemOf(await twice.source.files({}))!.message).toBe('the source "mine": two of its files have one name');
  expect(await source.files({})).toEqual({ ok: true, value: [] });
});

test('records are passed on, and refused where their columns differ in length', async () => {
  const records = (rows: string) =>
    `records: async () => ({ ok: true, value: { length: 2, names: new Map([['asset', ${rows}]]), days: new Map(), numbers: new Map() } }),`;
  const wanted = { columns: { asset: { kind: 'name' } }, others: false } as const;
  const sound = await sourceOf(module({ rest: records(`['A', 'B']`) }));
  expect((await sound.source.records!({}, [], wanted, context)).ok).toBe(true);
  const short = await sourceOf(module({ rest: records(`['A']`) }));
  expect(problemOf(await short.source.records!({}, [], wanted, context))!.message).toBe(
    'the source "mine": the column asset has 1 rows of 2',
  );
});
