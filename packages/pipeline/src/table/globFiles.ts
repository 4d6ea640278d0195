import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { byCodePoint } from './byCodePoint.js';
import { globRoot } from './globRoot.js';

/** The files that a path with `*`, `?` and `**` names, in code-point order; none where a folder is missing. A name that begins with a dot is found only where the pattern has the dot. Throws where a folder cannot be read. */
export async function globFiles(pattern: string): Promise<string[]> {
  const { root, parts } = globRoot(resolve(pattern));
  if (parts.length === 0) return (await isFile(root)) ? [root] : [];
  const found = new Set<string>();
  await walk(root, parts, found);
  const files = await Promise.all([...found].map(async (path) => ((await isFile(path)) ? [path] : [])));
  return files.flat().sort(byCodePoint);
}

async function walk(folder: string, [part, ...rest]: readonly string[], found: Set<string>): Promise<void> {
  if (part === undefined) return;
  if (part === '**') await walk(folder, rest, found);
  const matches = part === '**' ? undefined : matcher(part);
  for (const entry of await entries(folder)) {
    const path = join(folder, entry.name);
    if (matches === undefined) {
      if (rest.length === 0) found.add(path);
      if (entry.isDirectory() && !entry.name.startsWith('.')) await walk(path, ['**', ...rest], found);
    } else if (matches.test(entry.name)) {
      if (rest.length === 0) found.add(path);
      else await walk(path, rest, found);
    }
  }
}

/** Names in a folder; none where it is missing or no folder. */
async function entries(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

function matcher(part: string): RegExp {
  const body = part
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${/^[*?]/.test(part) ? '(?!\\.)' : ''}${body}$`, 'su');
}
