import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from '@foliograph/core';
import type { Bars } from '../src/bars/index.js';
import { parquet } from '../src/sources/parquet.js';
import { quoted } from '../src/table/quoted.js';
import { withConnection } from '../src/table/withConnection.js';

type Params = Parameters<typeof parquet.read>[0];

const defaults = Object.entries(parquet.params.properties).flatMap(([name, field]) => ('default' in field ? [[name, field.default]] : []));

/** The parquet source's parameters, some given and the others at their defaults. */
export const parquetParams = (given: Partial<Params> & Pick<Params, 'path'>): Params => ({ ...Object.fromEntries(defaults), ...given });

/** What the parquet source reads with some parameters given and the others at their defaults. */
export async function readParquet(given: Partial<Params> & Pick<Params, 'path'>): Promise<Result<Bars>> {
  const params = parquetParams(given);
  const files = await parquet.files(params);
  return files.ok ? parquet.read(params, files.value, { seed: 0, signal: new AbortController().signal }) : files;
}

/** Writes the rows of a SELECT statement to a Parquet file. */
export async function writeParquet(path: string, select: string, options = ''): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await withConnection((connection) =>
    connection.run(`SET threads = 1; COPY (${select}) TO ${quoted.text(path)} (FORMAT parquet ${options})`),
  );
}
