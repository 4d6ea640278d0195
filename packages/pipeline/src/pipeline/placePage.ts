import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, Store } from '../store/index.js';

/** Lays a stored page where people keep it open, `reports` in the store's folder, and gives its path. */
export async function placePage(store: Store, manifest: Manifest, file: string, name: string): Promise<string> {
  const folder = join(store.home, 'reports');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.html`);
  await writeFile(`${path}.${process.pid}`, await store.open(manifest).bytes(file));
  await rename(`${path}.${process.pid}`, path);
  return path;
}
