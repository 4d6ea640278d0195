import { existsSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '@foliograph/core';
import { digestOf } from '../../sources/digestOf.js';
import { ifThere } from '../ifThere.js';
import { type Layout, layout } from '../layout.js';
import { StoreFailure } from '../StoreFailure.js';
import { digestOf as outputDigest, unseal } from '../seal.js';
import { setAside } from '../setAside.js';
import { unfinishedAt } from '../unfinishedAt.js';
import { filesIn } from './filesIn.js';
import { verifyRecords } from './verifyRecords.js';

/** What was found where every byte of a store was read. */
export interface Verified {
  readonly manifests: number;
  readonly files: number;
  readonly records: number;
  readonly bytes: number;
  /** What was damaged; all of it has been set aside, so that it is computed again. */
  readonly problems: readonly Diagnostic[];
}

/** Reads every byte of every content, manifest, state of unfinished work and record of a run in a store, and sets aside what is not as it was written. Other processes may run. */
export async function verifyStore(home: string, progress: (bytes: number) => void = () => {}): Promise<Verified> {
  const places = layout(home);
  return StoreFailure.guard(places.home, () => verify(places, progress));
}

async function verify(places: Layout, progress: (bytes: number) => void): Promise<Verified> {
  const problems: Diagnostic[] = [];
  const aside = (message: string, paths: readonly string[]) => {
    setAside(places, paths);
    const remedy = `It is computed again when it is needed; what was found is kept in ${places.damaged}.`;
    problems.push({ severity: 'error', message: `damaged: ${message}`, place: { file: paths[0]! }, remedy });
  };
  let bytes = 0;
  const spoilt = new Set<string>();
  const contents = filesIn(places.objects);
  for (const { path, name, size } of contents) {
    // Contents come and go while others run, and are whole whenever they are there.
    const found = await digestOf(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (found === undefined) continue;
    bytes += size;
    progress(bytes);
    if (found === name && path === places.object(name)) continue;
    aside(`the content ${name.slice(0, 12)}`, [path]);
    spoilt.add(name);
  }

  const manifests = filesIn(places.manifests);
  for (const { path, name, size } of manifests) {
    const text = ifThere(() => readFileSync(path));
    if (!text) continue;
    bytes += size;
    const key = name.replace(/\.json$/, '');
    const manifest = unseal(key, text);
    if (!manifest) {
      aside(`the manifest of ${key.slice(0, 12)}`, [path]);
      continue;
    }
    const { record, files, parts, digest } = manifest;
    const lost = files.find(({ sha256 }) => spoilt.has(sha256) || !existsSync(places.object(sha256)));
    if (outputDigest(files, parts) !== digest) aside(`the manifest of ${record.node}, whose digest is not that of its files`, [path]);
    else if (lost && existsSync(path))
      aside(`${record.node}, whose file ${lost.name} is ${spoilt.has(lost.sha256) ? 'damaged' : 'missing'}`, [path]);
  }

  const states = filesIn(places.partial);
  for (const { path, name, size } of states) {
    bytes += size;
    if ((await unfinishedAt(places, name).load()) === undefined && existsSync(path))
      aside(`the state of unfinished work on ${name.slice(0, 12)}`, [path]);
  }
  const records = await verifyRecords(places, (message, path) => {
    setAside(places, [path]);
    const remedy = `Its run is no longer listed, and keeps nothing; what was found is kept in ${places.damaged}.`;
    problems.push({ severity: 'error', message: `damaged: ${message}`, place: { file: path }, remedy });
  });
  return { manifests: manifests.length, files: contents.length + states.length, records, bytes, problems };
}
