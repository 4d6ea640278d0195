import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { csvPipeline } from '../../test-support/csvPipeline.js';
import { working } from '../../test-support/working.js';
import { type Lock, lockPath } from '../lock/index.js';
import { lockPipeline } from './lockPipeline.js';
import { runPipeline } from './runPipeline.js';

async function locked(file: string): Promise<{ text: string; lock: Lock }> {
  const { result } = await working(file, lockPipeline);
  if (!result.ok || result.value.file !== lockPath(file)) throw new Error('not locked');
  const text = readFileSync(lockPath(file), 'utf8');
  return { text, lock: JSON.parse(text) as Lock };
}

/** How a frozen run ended, with all that it was refused for. */
async function frozen(file: string, set: readonly string[] = []) {
  const { result, events } = await working(file, runPipeline, { frozen: true, set });
  if (!result.ok) throw new Error(result.problems[0]!.message);
  const warned = events.flatMap((event) => (event.type === 'warned' ? [event.problem.message] : []));
  const { status, failures, stages } = result.value;
  return { status, stages, messages: failures.map(({ message }) => message), warned };
}

test('a lock is the same text in another folder and another store, and names no folder and no time', async () => {
  const [first, second] = [csvPipeline(), csvPipeline()];
  const { text, lock } = await locked(first.file);
  expect((await locked(second.file)).text).toBe(text);
  for (const place of [dirname(first.file), first.data, process.cwd()]) expect(text).not.toContain(place);
  expect(text).not.toMatch(/\d\d:\d\d/);
  expect(Object.keys(lock.nodes)).toEqual(expect.arrayContaining(['prices', 'panel', 'backtest:equal', 'report']));
  expect(Object.keys(lock.files.prices!)).toEqual(['A.csv', 'B.csv']);
  expect(lock.versions).toMatchObject({ node: process.version, 'onnxruntime-node': expect.any(String) });
  expect(lock.figures.equal!.totalReturn).toBeGreaterThan(0);
  expect(text.split('\n').filter((line) => line.includes('"backtest:equal"')).length).toBe(1);
});

test('a frozen run of what was locked is a run like any other', async () => {
  const { file } = csvPipeline();
  await locked(file);
  const { status, messages, stages, warned } = await frozen(file);
  expect([status, messages, stages.total > 0, warned.filter((message) => message.includes('locked'))]).toEqual(['ok', [], true, []]);
});

test('a frozen run without a lock is refused', async () => {
  const { status, messages } = await frozen(csvPipeline().file);
  expect([status, messages]).toEqual(['failed', ['the spec has no lock']]);
});

test('a frozen run names every file, parameter and version that differs, and runs nothing', async () => {
  const { file, data } = csvPipeline();
  const { lock } = await locked(file);
  writeFileSync(join(data, 'A.csv'), readFileSync(join(data, 'A.csv'), 'utf8').replace('10,', '10.5,'));
  writeFileSync(join(data, 'C.csv'), readFileSync(join(data, 'B.csv'), 'utf8'));
  const versions = { ...lock.versions, arquero: '8.0.2' };
  writeFileSync(lockPath(file), JSON.stringify({ ...lock, versions }));
  const { status, stages: ran, messages } = await frozen(file, ['backtest.costs.fees.bps=6', 'seed=4']);
  expect([status, ran.total]).toEqual(['failed', 0]);
  expect(messages).toEqual([
    'differs from the lock: seed is 4, was 3',
    'differs from the lock: backtest.costs.fees.bps is 6, was 5',
    'differs from the lock: prices: A.csv has other contents',
    'differs from the lock: prices: C.csv is new',
    'differs from the lock: arquero is 8.0.3, was 8.0.2',
  ]);
});

test('a frozen run says where outputs leave what was locked', async () => {
  const { file } = csvPipeline();
  const { lock } = await locked(file);
  const nodes = { ...lock.nodes, 'backtest:equal': { ...lock.nodes['backtest:equal']!, output: '0'.repeat(64) } };
  writeFileSync(lockPath(file), JSON.stringify({ ...lock, nodes }));
  const { status, warned } = await frozen(file);
  expect(status).toBe('ok');
  expect(warned).toContain('backtest:equal came to other bytes than were locked');
});

test.each(['', '{', '[]', '{"lock":2}', '{"lock":1,"name":"small"}'])(
  'a lock that reads %j is refused and breaks nothing',
  async (text) => {
    const { file } = csvPipeline();
    writeFileSync(lockPath(file), text);
    const { status, messages } = await frozen(file);
    expect([status, messages]).toEqual(['failed', ['this is not a lock of the form that this version reads']]);
  },
);
