import { appendFileSync, type BigIntStats, statSync } from 'node:fs';
import { canonical, sha256 } from '../json/index.js';
import { digestOf } from '../sources/digestOf.js';
import { attempt } from './attempt.js';
import { type LineForm, latestOf } from './latestOf.js';
import type { Layout } from './layout.js';

interface Known {
  /** Inode, size and times of the file when it was hashed. */
  readonly stat: string;
  readonly sha256: string;
}

/** A file that was changed less than this before it was hashed may change again without a change of its times, in milliseconds. */
const settling = 2_000;

/** SHA-256 of files outside the store, each read only where its inode, size or times are not those with which it was last hashed; with `rehash`, always. What is known lies in the store, a line a file; losing it costs time and nothing else. */
export function statCache(places: Layout, { rehash = false } = {}): (path: string) => Promise<string> {
  let known: Map<string, Known> | undefined;
  return async (path) => {
    known ??= latestOf(places.digests, lines);
    const before = statSync(path, { bigint: true });
    const stat = identity(before);
    const last = known.get(path);
    if (!rehash && last?.stat === stat) return last.sha256;
    const now = Date.now();
    const digest = await digestOf(path);
    const settled = Math.max(Number(before.mtimeMs), Number(before.ctimeMs)) < now - settling;
    if (settled && identity(statSync(path, { bigint: true })) === stat && (last?.stat !== stat || last.sha256 !== digest)) {
      const found = { stat, sha256: digest };
      known.set(path, found);
      attempt(() => appendFileSync(places.digests, lines.write(path, found)));
    }
    return digest;
  };
}

const identity = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string => `${ino} ${size} ${mtimeNs} ${ctimeNs}`;

/** A digest that is trusted decides keys, so a line has a check of its own. */
const lines: LineForm<Known> = {
  read(line) {
    const [path = '', stat = '', digest = '', seal] = JSON.parse(line) as string[];
    const known = { stat, sha256: digest };
    return check(path, known) === seal ? [path, known] : undefined;
  },
  write: (path, known) => `${JSON.stringify([path, known.stat, known.sha256, check(path, known)])}\n`,
};

const check = (path: string, { stat, sha256: digest }: Known): string => sha256(canonical([path, stat, digest])).slice(0, 16);
