import type { Entry } from './Entry.js';

/** What may be collected: an entry, or a state of unfinished work, which is nothing but its own bytes. */
export type Candidate = Pick<Entry, 'key' | 'own' | 'used'> & {
  readonly files: readonly { readonly sha256: string; readonly size: number }[];
};

export interface Bounds {
  /** As many bytes may stay. */
  readonly maxBytes?: number;
  /** What was last used before this goes, in milliseconds since 1970. */
  readonly usedBefore?: number;
}

/** Which of some entries go, the least recently used first, until no more is stored than may be and nothing is older than may be; and how many bytes are left. Entries that are not free stay, and so do the files that they share. */
export function choose<C extends Candidate>(
  entries: readonly C[],
  isFree: (entry: C) => boolean,
  { maxBytes = Infinity, usedBefore = -Infinity }: Bounds,
): { readonly gone: readonly C[]; readonly left: number } {
  const sharers = new Map<string, number>();
  let left = 0;
  for (const { own, files } of entries) {
    left += own;
    for (const { sha256, size } of distinct(files)) {
      const count = sharers.get(sha256) ?? 0;
      if (count === 0) left += size;
      sharers.set(sha256, count + 1);
    }
  }
  const gone: C[] = [];
  for (const entry of entries.filter(isFree).sort((a, b) => a.used - b.used || (a.key < b.key ? -1 : 1))) {
    if (left <= maxBytes && entry.used >= usedBefore) break;
    gone.push(entry);
    left -= entry.own;
    for (const { sha256, size } of distinct(entry.files)) {
      const count = sharers.get(sha256)! - 1;
      sharers.set(sha256, count);
      if (count === 0) left -= size;
    }
  }
  return { gone, left };
}

/** Each content once, though two files of an entry may have it. */
const distinct = (files: Candidate['files']) => new Map(files.map((file) => [file.sha256, file])).values();
