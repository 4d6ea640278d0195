import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { fail, ok, type Result } from '@foliograph/core';

/** That the files really lie in a folder, links followed; an error for the first that does not, naming both. Throws where one cannot be looked at. */
export async function insideRoot(paths: readonly string[], root: string, remedy: string): Promise<Result<true>> {
  const folder = await realpath(root);
  for (const path of paths) {
    const way = relative(folder, await realpath(path));
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
      return fail(`the file lies outside ${JSON.stringify(root)}`, { place: { file: path }, remedy });
  }
  return ok(true);
}
