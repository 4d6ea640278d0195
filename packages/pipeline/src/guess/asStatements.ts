import { inRole } from './inRole.js';
import { marketOf } from './marketOf.js';
import type { Reading } from './Reading.js';
import { renamed } from './renamed.js';
import type { SampledColumn } from './Sample.js';

type Statements = Reading & { readonly market?: string };

/** How to read financial statements: rows of an asset, the end of a period, the day of publication where there is one, and numbers; undefined where the columns are none. */
export function asStatements(columns: readonly SampledColumn[], asset: SampledColumn | undefined): Statements | undefined {
  const days = columns.filter(({ holds }) => holds === 'days');
  if (asset === undefined || !columns.some((column) => column.holds === 'numbers' && column !== asset)) return undefined;
  const period = inRole(days, 'period') ?? days.find(({ monthEnds }) => monthEnds);
  if (period === undefined) return undefined;
  const published = inRole(
    days.filter((column) => column !== period),
    'published',
  );
  const params = renamed({ asset, period_end: period, published });
  const said = `statements, assets in ${asset.name}, ends of periods in ${period.name}`;
  if (published !== undefined) return { said: `${said}, publication in ${published.name}`, params, needs: [asset, period, published] };
  const market = marketOf(asset.example);
  return {
    said: `${said}, no day of publication${market === undefined ? '' : `: the legal deadline of ${market} counts`}`,
    params,
    needs: [asset, period],
    ...(market === undefined ? {} : { market }),
  };
}
