import { fieldName } from '../table/fieldName.js';
import { inRole } from './inRole.js';
import type { Reading } from './Reading.js';
import type { SampledColumn } from './Sample.js';

/** A ticker as a column's name. */
const ticker = /^[A-Z0-9^][A-Z0-9.\-=^]*$/;
/** Columns of numbers that are assets whatever they are called. */
const many = 8;

type Bars = Reading & { readonly adjustment: string | object };

/** How to read daily bars: a long table, a wide one, or one an asset; undefined where the columns are none. */
export function asBars(columns: readonly SampledColumn[], asset: SampledColumn | undefined): Bars | undefined {
  const days = columns.filter(({ holds }) => holds === 'days');
  const day = inRole(days, 'day') ?? days[0];
  if (day === undefined) return undefined;
  const numbers = columns.filter((column) => column.holds === 'numbers' && column !== asset);
  const dated = fieldName(day.name) === 'date' ? {} : { date: day.name };
  const close = inRole(numbers, 'close');
  const adjusted = inRole(numbers, 'adjusted');
  if (close ?? adjusted) {
    const lying = asset === undefined ? 'one table an asset' : `one long table, assets in ${asset.name}`;
    const { said, params, needs, adjustment } = pricesOf(close, adjusted);
    return {
      said: `daily bars, ${lying}, days in ${day.name}, ${said}`,
      params: { ...(asset === undefined ? {} : { asset: asset.name }), ...dated, ...params },
      needs: [day, ...(asset === undefined ? [] : [asset]), ...needs],
      adjustment,
    };
  }
  if (asset !== undefined || numbers.length < 2) return undefined;
  if (numbers.length < many && !numbers.every(({ name }) => ticker.test(name))) return undefined;
  const said = `daily closes, one wide table of ${numbers.length} assets, days in ${day.name}, ${assumed}`;
  return { said, params: { shape: 'wide', ...dated }, needs: [day, ...numbers], adjustment: 'split' };
}

const assumed = 'taken to be adjusted for splits';

function pricesOf(close: SampledColumn | undefined, adjusted: SampledColumn | undefined): Bars {
  if (adjusted === undefined) {
    const read = fieldName(close!.name) === 'close' ? {} : { columns: { close: close!.name } };
    return { said: `closes in ${close!.name}, ${assumed}`, params: read, needs: [close!], adjustment: 'split' };
  }
  if (close === undefined || fieldName(close.name) !== 'close')
    return {
      said: `adjusted closes in ${adjusted.name}`,
      params: { columns: { close: adjusted.name } },
      needs: [adjusted],
      adjustment: 'full',
    };
  const field = fieldName(adjusted.name)!;
  const adjustment = field === 'adj_close' ? 'adjusted-close' : { 'adjusted-close': { field } };
  return { said: `closes in ${close.name} and adjusted ones in ${adjusted.name}`, params: {}, needs: [close, adjusted], adjustment };
}
