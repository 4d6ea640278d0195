import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const marks = ['nx.json', 'package.json', '.git'];

/** Where the store of a spec lies: FOLIO_HOME, else `.folio` in the nearest folder above the spec with nx.json, package.json or .git, else beside the spec. */
export function findHome(specFile: string, env: Readonly<Record<string, string | undefined>>): string {
  if (env.FOLIO_HOME) return resolve(env.FOLIO_HOME);
  const beside = dirname(resolve(specFile));
  for (let folder = beside; ; folder = dirname(folder)) {
    if (marks.some((mark) => existsSync(join(folder, mark)))) return join(folder, '.folio');
    if (folder === dirname(folder)) return join(beside, '.folio');
  }
}
