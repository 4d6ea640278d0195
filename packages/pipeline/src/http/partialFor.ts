import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
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
  /** Where a snapshot is made of them. */
  readonly draft: string;
  /** Lets another fetch have it. */
  release(): Promise<void>;
}

/** The gathering place of a request, which the symbols are no part of, with what an earlier fetch of the last day left there, and what older ones left is gone; an error while another fetch works in it. */
export async function partialFor({ feed, span, base = feed.base, to, now }: FetchRequest): Promise<Result<Partial>> {
  const { partial } = places(to);
  const asked = { feed: feed.name, base, from: span.from ?? null, until: span.until ?? null };
  const folder = join(partial, sha256(canonical(asked)).slice(0, 16));
  await mkdir(partial, { recursive: true });
  const taken = await take(lockOf(folder));
  if (!taken.ok) return taken;
  for (const id of new Set((await readdir(partial)).map((name) => name.split('.')[0]!))) {
    const old = join(partial, id);
    if ((await isFresh(old, now)) || (old !== folder && !(await take(lockOf(old))).ok)) continue;
    await rm(old, { recursive: true, force: true });
    await rm(draftOf(old), { recursive: true, force: true });
    if (old !== folder) await rm(lockOf(old), { force: true });
  }
  if (!(await isFresh(folder, now))) await writeWhole(join(folder, request), canonical({ ...asked, begun: now }));
  const release = async () => {
    await rm(lockOf(folder), { force: true });
    // The place of all partial fetches goes with the last of them.
    await rmdir(partial).catch(() => {});
  };
  return ok({ folder, draft: draftOf(folder), release });
}

const request = 'request.json';
const lockOf = (folder: string): string => `${folder}.lock`;
const draftOf = (folder: string): string => `${folder}.draft`;

async function isFresh(folder: string, now: string): Promise<boolean> {
  const read = await readJson<{ readonly begun?: string }>(join(folder, request));
  const begun = read.ok ? read.value?.value.begun : undefined;
  return begun !== undefined && Date.parse(now) - Date.parse(begun) < freshHours * 3_600_000;
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
