import { basename, resolve } from 'node:path';
import { fail, ok, type Result } from '@foliograph/core';
import { fieldName } from '../table/fieldName.js';
import { asBars } from './asBars.js';
import { asSectors } from './asSectors.js';
import { asSeries } from './asSeries.js';
import { asSpells } from './asSpells.js';
import { asStatements } from './asStatements.js';
import { columnsSaid } from './columnsSaid.js';
import { filesOf } from './filesOf.js';
import type { Guess } from './Guess.js';
import { inRole } from './inRole.js';
import type { Reading } from './Reading.js';
import type { Sample, SampledColumn } from './Sample.js';
import { sampleOf } from './sampleOf.js';
import { specName } from './specName.js';

/** What a CSV or Parquet file, a folder of them or a pattern seems to hold, by the names and first rows of its columns, with the spec that reads it so; an error that says what was seen where they fit nothing. */
export async function guessSource(file: string): Promise<Result<Guess>> {
  const found = await filesOf(resolve(file));
  if (!found.ok) return found;
  const sample = await sampleOf(found.value);
  if (!sample.ok) return sample;
  const guess = guessOf(sample.value, assetOf(sample.value.columns));
  if (guess === undefined) return unknown(sample.value);
  const { needs, ...told } = guess;
  return otherFile(sample.value, needs) ?? ok(told);
}

/** The column of assets: by its name, or the only column of names. */
function assetOf(columns: readonly SampledColumn[]): SampledColumn | undefined {
  const names = columns.filter(({ holds }) => holds === 'names');
  const numbers = columns.filter(({ holds }) => holds === 'numbers');
  const called = inRole(names, 'asset') ?? inRole(numbers, 'asset') ?? inRole(names, 'named');
  return called ?? (names.length === 1 ? names[0] : undefined);
}

type Founded = Guess & Pick<Reading, 'needs'>;

function guessOf({ path, source, params: found, columns }: Sample, asset: SampledColumn | undefined): Founded | undefined {
  const name = specName(path);
  const own = fieldName(name) ?? 'values';
  const guess = (kind: Guess['kind'], { said, params, needs }: Reading, data: (source: object) => Guess['spec']['data']): Founded => ({
    kind,
    said,
    needs,
    spec: { name, data: data({ [source]: { path, ...found, ...params, ...dayFormatOf(needs) } }) },
  });

  const bars = asBars(columns, asset);
  if (bars) return guess('bars', bars, (prices) => ({ prices, adjustment: bars.adjustment }));
  const sectors = asSectors(columns, asset);
  if (sectors) return guess('sectors', sectors, (sectors) => ({ sectors }));
  const spells = asSpells(columns, asset);
  if (spells) return guess('spells', spells, (membership) => ({ membership }));
  const statements = asStatements(columns, asset);
  if (statements) {
    const market = statements.market === undefined ? {} : { market: statements.market };
    return guess('statements', statements, (from) => ({ ...market, fundamentals: { [own]: { from } } }));
  }
  const series = asset === undefined ? asSeries(columns) : undefined;
  return series && guess('series', series, (source) => ({ series: { [own]: source } }));
}

/** The notation of days that the columns have, where it must be said. */
function dayFormatOf(needs: Reading['needs']): { readonly 'day-format'?: string } {
  const format = needs.find(({ dayFormat }) => dayFormat !== undefined)?.dayFormat;
  return format === undefined ? {} : { 'day-format': format };
}

/** The error for files that lack a column which the guess rests on. */
function otherFile({ file: first, others }: Sample, needs: Reading['needs']): Result<never> | undefined {
  for (const { file, columns } of others) {
    const lacking = needs.find(({ name }) => !columns.includes(name));
    if (lacking !== undefined)
      return fail(`this file has no column ${lacking.name}, which ${basename(first)} has`, {
        place: { file },
        remedy: 'name files of one kind',
      });
  }
  return undefined;
}

const unknown = ({ file, columns }: Sample): Result<never> =>
  fail(`it cannot be told what this is: the columns are ${columnsSaid(columns)}`, {
    place: { file },
    remedy: columns.some(({ holds }) => holds === 'days')
      ? 'write a spec that says which column is what, such as data: { prices: { csv: { path: …, asset: ticker, columns: { close: price } } }, adjustment: split }'
      : 'a table of prices needs a column of days, such as 2024-01-31',
  });
