import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stream } from '@foliograph/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folio } from './folio.js';
import { artifactsIn, finishedIn, ranIn, sixtyStages, stages } from './sixtyStages.js';

/** As many runs are killed: FOLIO_KILLS=200 takes some minutes. */
const kills = Number(process.env.FOLIO_KILLS ?? 20);

const folder = mkdtempSync(join(tmpdir(), 'folio-kill-'));
const spec = sixtyStages(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let undisturbed: ReturnType<typeof artifactsIn>;
/** Milliseconds of a whole run. */
let whole = 0;
beforeAll(async () => {
  const home = join(folder, 'undisturbed');
  const began = performance.now();
  expect(await ranIn(spec, home)).toMatchObject({ code: 0, stages: { total: stages, cached: 0, ran: stages } });
  whole = performance.now() - began;
  undisturbed = artifactsIn(home);
  expect(finishedIn(home).size).toBe(stages);
});

test(
  `${kills} runs are killed at random moments: each next run ends as an undisturbed one, and computes nothing again that was finished`,
  async () => {
    const random = stream(1, 'kills');
    const left: number[] = [];
    while (left.length < kills) {
      const home = join(folder, 'killed');
      const { child, ended } = folio(['run', spec, '--json'], { FOLIO_HOME: home });
      await setTimeout(random.uniform() * whole);
      child.kill('SIGKILL');
      const { signal } = await ended;
      const finished = finishedIn(home).size;
      const next = await ranIn(spec, home);
      const kill = `kill ${left.length}, which left ${finished} of ${stages}`;
      expect(next, kill).toMatchObject({ code: 0, status: 'ok', stages: { total: stages, cached: finished, ran: stages - finished } });
      expect(next.stderr, kill).not.toContain('damaged');
      expect(artifactsIn(home), kill).toEqual(undisturbed);
      expect([...readdirSync(join(home, 'tmp')), ...readdirSync(join(home, 'claims'))], kill).toEqual([]);
      rmSync(home, { recursive: true });
      // One that had ended before is not counted.
      if (signal === 'SIGKILL') left.push(finished);
    }
    const within = left.filter((finished) => finished > 0 && finished < stages);
    process.stdout.write(`${kills} kills; ${within.length} with some stages finished and others not, ${Math.max(...left)} at most\n`);
    expect(within.length).toBeGreaterThan(kills / 4);
  },
  kills * 60_000,
);
