import { fail, ok, type Result } from '@foliograph/core';
import type { Bars } from '../bars/index.js';

/** A dated series. */
interface DatedSeries {
  readonly sessions: readonly string[];
  readonly values: Float64Array;
}

/** The close of the only asset, or its only field; an error where there are several to choose from. */
export function readSeries({ assets, sessions, fields }: Bars): Result<DatedSeries> {
  if (assets.length !== 1) return fail(`a series is of one asset, but the source gives ${assets.length}`, { remedy: 'name one file' });
  const values = fields.get('close') ?? (fields.size === 1 ? [...fields.values()][0] : undefined);
  if (values) return ok({ sessions, values });
  return fail(`a series needs one column, but the source gives ${[...fields.keys()].join(', ')}`, {
    remedy: `choose one, such as column: ${[...fields.keys()][0]}`,
  });
}
