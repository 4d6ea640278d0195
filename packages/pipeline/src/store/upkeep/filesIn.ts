import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ifThere } from '../ifThere.js';

/** A file of a store as it lies on the disk; times are in milliseconds since 1970. */
export interface FileFound {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** When its content was written, or it was marked as used. */
  readonly used: number;
  /** When it came to where it lies. */
  readonly moved: number;
}

/** All files under a folder, in the order of their names; none where it is not there. */
export function filesIn(folder: string): readonly FileFound[] {
  const entries = ifThere(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly FileFound[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      const stats = ifThere(() => statSync(path));
      return stats ? [{ path, name: entry.name, size: stats.size, used: stats.mtimeMs, moved: stats.ctimeMs }] : [];
    });
}
