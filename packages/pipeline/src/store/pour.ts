import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Pieces } from './Store.js';

const largest = 64 * 2 ** 20;

/** What was written to a file. */
export interface Poured {
  readonly size: number;
  readonly sha256: string;
  /** Resolves once the file would outlast a power cut; until then other work goes on. */
  readonly synced: Promise<void>;
}

/** Writes a new file piece by piece and begins to sync it; gives its size and the SHA-256 of what was written. */
export async function pour(path: string, pieces: Pieces): Promise<Poured> {
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
  } catch (error) {
    await file.close();
    throw error;
  }
  const synced = file.sync().finally(() => file.close());
  // Whoever needs it to last waits for it and hears of its failure there.
  synced.catch(() => {});
  return { size, sha256: hash.digest('hex'), synced };
}

function each(pieces: Pieces): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (typeof pieces === 'string') return [Buffer.from(pieces)];
  return pieces instanceof Uint8Array ? [pieces] : pieces;
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
}
