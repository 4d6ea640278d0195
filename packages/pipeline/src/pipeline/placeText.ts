import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../store/index.js';

/** Lays a page where people keep it open, `reports` in the store's folder, and gives its path. */
export async function placeText(store: Pick<Store, 'home'>, page: string | Uint8Array, name: string): Promise<string> {
  const folder = join(store.home, 'reports');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.html`);
  await writeFile(`${path}.${process.pid}`, page);
  await rename(`${path}.${process.pid}`, path);
  return path;
}
