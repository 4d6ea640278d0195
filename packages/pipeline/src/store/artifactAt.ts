import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { DamagedArtifact } from './DamagedArtifact.js';
import type { Layout } from './layout.js';
import { damage } from './readEntry.js';
import type { Artifact, Manifest } from './Store.js';
import { StoreFailure } from './StoreFailure.js';
import { setAside } from './setAside.js';

const pieceSize = 64 * 2 ** 20;

/** Opens a finished output for reading. */
export function artifactAt(places: Layout, manifest: Manifest): Artifact {
  const { key, digest, files, record } = manifest;
  const bytes = async (name: string): Promise<Uint8Array> => {
    const file = files.find((one) => one.name === name);
    if (!file) throw new Error(`${record.node} has no file "${name}"`);
    const object = places.object(file.sha256);
    const read = await StoreFailure.guard(places.home, () => readWhole(object, file.size));
    if (read?.sha256 === file.sha256) return read.bytes;
    setAside(places, [places.manifest(key), object]);
    throw new DamagedArtifact(key, damage(places, `${name} of ${record.node} (${read ? 'other bytes than were written' : 'missing'})`));
  };
  return {
    digest,
    files,
    bytes,
    json: async <T>(name: string) => JSON.parse(new TextDecoder().decode(await bytes(name))) as T,
  };
}

/** All bytes of a file and their digest, as far as `size` goes; undefined where there is no file. */
async function readWhole(path: string, size: number): Promise<{ bytes: Uint8Array; sha256: string } | undefined> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (!file) return undefined;
  try {
    const bytes = new Uint8Array(size);
    const hash = createHash('sha256');
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(pieceSize, size - at), at);
      if (bytesRead === 0) break;
      hash.update(bytes.subarray(at, at + bytesRead));
      at += bytesRead;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}
