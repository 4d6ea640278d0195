import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Result } from '@foliograph/core';
import type { Bars } from '../src/bars/index.js';
import { csv } from '../src/sources/csv.js';
import { temporaryFolder } from './temporaryFolder.js';

type Params = Parameters<typeof csv.read>[0];
type Given = Partial<Params> & Pick<Params, 'path'>;

const defaults = Object.entries(csv.params.properties).flatMap(([name, field]) => ('default' in field ? [[name, field.default]] : []));

/** The csv source's parameters, all but the path at their defaults. */
export const readParams = (path: string): Params => ({ ...Object.fromEntries(defaults), path });

/** What the csv source reads with some parameters given and the others at their defaults. */
export async function readCsv(given: Given): Promise<Result<Bars>> {
  const params = { ...readParams(given.path), ...given };
  const files = await csv.files(params);
  return files.ok ? csv.read(params, files.value, { seed: 0, signal: new AbortController().signal }) : files;
}

/** What the csv source reads from files with these contents. */
export function readTexts(files: Readonly<Record<string, string | Uint8Array>>, given: Partial<Params> = {}): Promise<Result<Bars>> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return readCsv({ path: join(folder, '*.csv'), ...given });
}
