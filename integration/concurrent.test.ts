import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folio } from './folio.js';
import { artifactsIn, finishedIn, ranIn, sixtyStages, stages } from './sixtyStages.js';

const folder = mkdtempSync(join(tmpdir(), 'folio-concurrent-'));
const spec = sixtyStages(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let undisturbed: ReturnType<typeof artifactsIn>;
beforeAll(async () => {
  await ranIn(spec, join(folder, 'undisturbed'));
  undisturbed = artifactsIn(join(folder, 'undisturbed'));
});

test.each([2, 3])('%i runs started together on an empty store are all right, and compute no stage twice', async (count) => {
  const home = join(folder, `together-${count}`);
  const runs = await Promise.all(Array.from({ length: count }, () => ranIn(spec, home)));
  for (const run of runs) expect(run).toMatchObject({ code: 0, status: 'ok', stages: { total: stages } });
  expect(runs.reduce((sum, run) => sum + run.stages!.ran, 0)).toBe(stages);
  expect(artifactsIn(home)).toEqual(undisturbed);
});

const disk = join(folder, 'disk');
mkdirSync(disk);
const mount = (...words: readonly string[]) => spawnSync(words[0]!, words.slice(1), { stdio: 'ignore' }).status === 0;
const mounted = mount('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk);
afterAll(() => mounted && mount('umount', disk));

test.skipIf(!mounted)(
  'a run on a disk that is full says so and keeps what is finished, and ends when there is space (needs a tmpfs of its own)',
  async () => {
    const home = join(disk, 'store');
    const failed = await ranIn(spec, home);
    expect(failed).toMatchObject({ code: 1, status: 'failed' });
    expect(failed.problems![0]).toMatchObject({
      message: expect.stringContaining('the disk is full'),
      remedy: expect.stringContaining('FOLIO_HOME'),
    });
    expect(failed.stderr).not.toMatch(/\n\s+at /);
    const finished = finishedIn(home).size;
    expect(finished).toBeGreaterThan(0);
    for (const [key, content] of artifactsIn(home)) expect(content).toEqual(undisturbed.get(key));
    // What looks after the store needs no space.
    for (const command of ['gc', 'verify']) expect(await folio(['cache', command], { FOLIO_HOME: home }).ended).toMatchObject({ code: 0 });
    expect(mount('mount', '-o', 'remount,size=64m', disk)).toBe(true);
    expect(await ranIn(spec, home)).toMatchObject({ code: 0, stages: { total: stages, cached: finished, ran: stages - finished } });
    expect(artifactsIn(home)).toEqual(undisturbed);
  },
);
