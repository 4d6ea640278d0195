import { mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { attempt } from './attempt.js';
import type { Layout } from './layout.js';

/** Moves damaged files out of the way of a new computation; one that cannot be moved stays and is still not trusted. */
export function setAside(places: Layout, files: readonly string[]): void {
  for (const file of files) {
    attempt(() => {
      mkdirSync(places.damaged, { recursive: true });
      renameSync(file, join(places.damaged, basename(file)));
    });
  }
}
