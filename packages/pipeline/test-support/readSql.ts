import type { Result } from '@foliograph/core';
import type { Bars } from '../src/bars/index.js';
import { sql } from '../src/sources/sql.js';

type Params = Parameters<typeof sql.read>[0];
type Given = Partial<Params> & Pick<Params, 'folder'>;

const defaults = Object.entries(sql.params.properties).flatMap(([name, field]) => ('default' in field ? [[name, field.default]] : []));
const place = { file: 'spec.yaml', line: 4, column: 3 };

/** Parameters of the sql source with some given and the others at their defaults. */
export const sqlParamsOf = (given: Given): Params => ({ ...Object.fromEntries(defaults), ...given });

/** The files that a query reads. */
export const findSql = (given: Given, root?: string) => sql.files(sqlParamsOf(given), { place, ...(root === undefined ? {} : { root }) });

/** What the sql source reads. */
export async function readSql(given: Given, signal: AbortSignal = new AbortController().signal): Promise<Result<Bars>> {
  const files = await findSql(given);
  return files.ok ? sql.read(sqlParamsOf(given), files.value, { seed: 0, signal, place }) : files;
}
