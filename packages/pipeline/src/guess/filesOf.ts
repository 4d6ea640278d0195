import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fail, ok, type Result } from '@foliograph/core';
import { globFiles } from '../table/globFiles.js';
import { globRoot } from '../table/globRoot.js';
import { missing } from '../table/missing.js';
import { readFailure } from '../table/readFailure.js';
import type { Sample } from './Sample.js';

/** Files that one source reads. */
export interface FoundFiles extends Pick<Sample, 'path' | 'source'> {
  readonly files: readonly string[];
}

const sources = { '.csv': 'csv', '.txt': 'csv', '.parquet': 'parquet', '.pq': 'parquet' } as const;
const known = (path: string): path is keyof typeof sources => path in sources;

/** The files of a path, a folder or a pattern, all for one source; an error where there is none, or they are of several kinds. */
export async function filesOf(path: string): Promise<Result<FoundFiles>> {
  try {
    const folder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const pattern = folder ? await patternIn(path) : ok(path);
    if (!pattern.ok) return pattern;
    const files = await globFiles(pattern.value);
    if (files.length === 0) return await missing(pattern.value, globRoot(pattern.value));
    const endings = [...new Set(files.map((file) => extname(file).toLowerCase()))];
    const strange = endings.find((ending) => !known(ending));
    if (strange !== undefined)
      return fail(
        `${JSON.stringify(basename(files.find((file) => extname(file).toLowerCase() === strange)!))} is neither CSV nor Parquet`,
        {
          remedy: 'name .csv or .parquet files, or a spec (.yaml)',
        },
      );
    const [source, other] = new Set(endings.map((ending) => sources[ending as keyof typeof sources]));
    if (other !== undefined) return fail('CSV and Parquet files are mixed', { remedy: 'name those of one kind' });
    return ok({ path: pattern.value, source: source!, files });
  } catch (error) {
    return readFailure(path, error);
  }
}

/** The pattern for the data files that lie in a folder. */
async function patternIn(folder: string): Promise<Result<string>> {
  const endings = new Set((await readdir(folder)).map((name) => extname(name).toLowerCase()).filter(known));
  const [ending, other] = endings;
  if (ending === undefined)
    return fail(`${JSON.stringify(folder)} holds no CSV and no Parquet file`, {
      remedy: 'name a file, or a pattern such as folder/**/*.csv',
    });
  if (other !== undefined)
    return fail(`${JSON.stringify(folder)} holds ${[...endings].join(' and ')} files`, {
      remedy: `name those of one kind, such as ${join(folder, `*${ending}`)}`,
    });
  return ok(join(folder, `*${ending}`));
}
