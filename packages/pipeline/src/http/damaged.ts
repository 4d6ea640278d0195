import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@foliograph/core';
import { sha256 as digestOf } from '../json/index.js';
import type { ManifestFile } from './Manifest.js';
import type { Snapshot } from './Snapshot.js';

/** The files of a snapshot, of those given, that are gone or not what was received. */
export async function damaged({ folder }: Snapshot, files: readonly ManifestFile[]): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const { name, sha256 } of files) {
    const file = join(folder, name);
    const now = await readFile(file).then(digestOf, absent);
    if (now === sha256) continue;
    const message = now === undefined ? 'this file of the snapshot is missing' : 'this file of the snapshot is not what was received';
    problems.push({ severity: 'error', message, place: { file } });
  }
  return problems;
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
