import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Pieces } from './Store.js';

const largest = 64 * 2 ** 20;

/** Writes a new file piece by piece and syncs it; gives its size and the SHA-256 of what was written. */
export async function pour(path: string, pieces: Pieces): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx');
  try {
    for await (const whole of each(pieces)) {
      for (let at = 0; at < whole.length; at += largest) {
        const piece = whole.subarray(at, at + largest);
        const written = writeAll(file, piece);
        hash.update(piece);
        await written;
        size += piece.length;
      }
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest('hex') };
}

function each(pieces: Pieces): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (typeof pieces === 'string') return [Buffer.from(pieces)];
  return pieces instanceof Uint8Array ? [pieces] : pieces;
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
}
