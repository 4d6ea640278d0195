import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '@foliograph/core';
import { canonical, sha256 } from '../json/index.js';
import type { FetchRequest } from './FetchRequest.js';
import { places } from './places.js';
import { readJson } from './readJson.js';
import { writeWhole } from './writeWhole.js';

/** Answers older than this are asked for again: beside new ones they would be of other days or of other adjustments. */
const freshHours = 24;

/** Where the answers to one request are gathered until they are whole. */
export interface Partial {
  readonly folder: string;
  /** Lets another fetch have it. */
  release(): Promise<void>;
}

/** The gathering place of a request, which the symbols are no part of, with what an earlier fetch of the last day left there; an error while another fetch works in it. */
export async function partialFor({ feed, span, base = feed.base, to, now }: FetchRequest): Promise<Result<Partial>> {
  const { from = null, until = null } = span;
  const id = sha256(canonical({ feed: feed.name, base, from, until })).slice(0, 16);
  const folder = join(places(to).partial, id);
  const lock = `${folder}.lock`;
  await mkdir(folder, { recursive: true });
  const taken = await take(lock);
  if (!taken.ok) return taken;
  const begun = await readJson<{ readonly begun?: string }>(join(folder, 'request.json'));
  const since = begun.ok ? begun.value?.value.begun : undefined;
  if (since === undefined || !(Date.parse(now) - Date.parse(since) < freshHours * 3_600_000)) {
    await rm(folder, { recursive: true, force: true });
    await writeWhole(join(folder, 'request.json'), canonical({ feed: feed.name, base, from, until, begun: now }));
  }
  const release = async () => {
    await rm(lock, { force: true });
    // The place of all partial fetches goes with the last of them.
    await rmdir(places(to).partial).catch(() => {});
  };
  return ok({ folder, release });
}

async function take(lock: string): Promise<Result<true>> {
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return ok(true);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner > 0 && runs(owner))
      return fail(`process ${owner} is fetching the same`, {
        place: { file: lock },
        remedy: 'wait for it, or delete this file if there is no such fetch',
      });
    await rm(lock, { force: true });
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
