import { on, once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stream } from '@foliograph/core';
import { beforeAll, expect, test } from 'vitest';
import { bundled } from '../../test-support/bundled.js';
import { opened } from '../../test-support/opened.js';
import { processOf } from '../../test-support/processOf.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { collectGarbage, listStore, verifyStore } from '../store/index.js';
import { layout } from '../store/layout.js';
import { filesIn } from '../store/upkeep/filesIn.js';

let program: string;
let undisturbed: unknown;
beforeAll(async () => {
  program = fileURLToPath(await bundled('toyRun'));
  undisturbed = (await runIn(join(program, '..', 'undisturbed')).ended).at(-1)!.digests;
});

const shape = ['4', '12', '1'];
const runIn = (home: string) => processOf(process.execPath, [program, home, ...shape]);
const windows = process.platform === 'win32';

test('runs killed at random moments lose nothing that was finished, and the next run ends as an undisturbed one', async () => {
  const home = join(temporaryFolder(), 'store');
  const random = stream(1, 'kills');
  const finished = new Set<string>();
  for (let kill = 0; kill < 12; kill++) {
    const { child, ended } = runIn(home);
    let starts = 1 + random.integer(5);
    for await (const piece of on(child.stdout!, 'data', { close: ['end'] })) {
      starts -= String(piece).split('"started"').length - 1;
      if (starts <= 0) break;
    }
    await setTimeout(random.uniform() * 20);
    child.kill('SIGKILL');
    for (const { type, node = '' } of await ended) {
      if (type === 'started') expect(finished.has(node), `${node} is started again`).toBe(false);
      if (type === 'finished') finished.add(node);
    }
  }
  expect(finished.size).toBeGreaterThan(0);
  const last = await runIn(home).ended;
  expect(last.at(-1)).toEqual({ type: 'outcome', status: 'ok', digests: undisturbed });
  expect(last.filter(({ type, node }) => type === 'started' && finished.has(node!))).toEqual([]);
  expect(readdirSync(join(home, 'tmp'))).toEqual([]);
  expect(readdirSync(join(home, 'claims'))).toEqual([]);
}, 60_000);

test('two runs started together on an empty store are both right, and compute nothing twice', async () => {
  const home = join(temporaryFolder(), 'store');
  const said = await Promise.all([runIn(home).ended, runIn(home).ended]);
  for (const events of said) expect(events.at(-1)).toEqual({ type: 'outcome', status: 'ok', digests: undisturbed });
  const started = said.flat().filter(({ type }) => type === 'started');
  expect(new Set(started.map(({ node }) => node)).size).toBe(started.length);
});

test('runs end as an undisturbed one while the store is emptied from under them, and take nothing away from each other', async () => {
  const home = join(temporaryFolder(), 'store');
  await runIn(home).ended;
  const places = layout(home);
  let collected = 0;
  for (let round = 0; round < 3; round++) {
    // As if all had been made, and last used, long ago.
    for (const { path } of [places.manifests, places.objects].flatMap(filesIn)) utimesSync(path, 5, 5);
    const runs = [runIn(home), runIn(home)];
    let running = true;
    const ended = Promise.all(runs.map((run) => run.ended)).finally(() => {
      running = false;
    });
    while (running) {
      collected += (await collectGarbage(home, { maxBytes: 0 })).entries.length;
      await setTimeout(1);
    }
    for (const events of await ended) expect(events.at(-1)).toEqual({ type: 'outcome', status: 'ok', digests: undisturbed });
    expect((await verifyStore(home)).problems).toEqual([]);
  }
  expect(collected).toBeGreaterThan(0);
}, 60_000);

test('a collection of garbage that is killed at random moments leaves a sound store', async () => {
  const home = join(temporaryFolder(), 'store');
  const places = layout(home);
  const collector = fileURLToPath(await bundled('collector'));
  const random = stream(2, 'kills');
  for (let round = 0; round < 6; round++) {
    await runIn(home).ended;
    for (const { path } of [places.manifests, places.objects].flatMap(filesIn)) utimesSync(path, 5, 5);
    const { child, ended } = processOf(process.execPath, [collector, home]);
    await once(child.stdout!, 'data');
    await setTimeout(random.uniform() * 20);
    child.kill('SIGKILL');
    await ended;
    expect((await verifyStore(home)).problems).toEqual([]);
    expect((await runIn(home).ended).at(-1)).toEqual({ type: 'outcome', status: 'ok', digests: undisturbed });
  }
  await collectGarbage(home, { now: Date.now() + 86_400_000 });
  const needed = new Set((await listStore(home)).entries.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  expect(filesIn(places.objects).filter(({ name }) => !needed.has(name))).toEqual([]);
  expect(readdirSync(places.tmp)).toEqual([]);
}, 60_000);

test.skipIf(windows)('a home that may not be written is refused with a remedy', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const home = join(folder, 'store');
  mkdirSync(home);
  chmodSync(home, 0o555);
  chmodSync(join(program, '..'), 0o755);
  // Root may write everywhere.
  const nobody = process.getuid!() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const [refusal] = await processOf(process.execPath, [program, home, ...shape], { ...nobody, cwd: folder }).ended;
  expect(refusal).toMatchObject({
    type: 'refused',
    problems: [{ message: expect.stringContaining('permission denied'), remedy: expect.stringContaining('FOLIO_HOME') }],
  });
});

test.skipIf(windows)('files that may not grow fail their node, and what is finished stays', async () => {
  const home = join(temporaryFolder(), 'store');
  await opened(home);
  const limited = `ulimit -f 4; exec "$@"`;
  const said = await processOf('/bin/sh', ['-c', limited, 'sh', process.execPath, program, home, ...shape]).ended;
  const [failure] = said.filter(({ type }) => type === 'failed');
  expect(failure).toMatchObject({
    problems: [{ message: expect.stringContaining('larger than the system allows'), remedy: expect.stringContaining('FOLIO_HOME') }],
  });
  expect(said.at(-1)).toMatchObject({ status: 'failed' });
  expect(readdirSync(join(home, 'tmp'))).toEqual([]);
  expect((await runIn(home).ended).at(-1)).toEqual({ type: 'outcome', status: 'ok', digests: undisturbed });
});
