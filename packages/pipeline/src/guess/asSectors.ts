import { inRole } from './inRole.js';
import type { Reading } from './Reading.js';
import { renamed } from './renamed.js';
import type { SampledColumn } from './Sample.js';

/** How to read sectors: rows of an asset and its sector, perhaps with the days of a spell; undefined where the columns are none. */
export function asSectors(columns: readonly SampledColumn[], asset: SampledColumn | undefined): Reading | undefined {
  const names = columns.filter((column) => column.holds === 'names' && column !== asset);
  const days = columns.filter(({ holds }) => holds === 'days');
  const sector = inRole(names, 'sector') ?? (columns.length === 2 ? names[0] : undefined);
  if (asset === undefined || sector === undefined) return undefined;
  const spell = { start: inRole(days, 'start'), end: inRole(days, 'end') };
  if (columns.some((column) => column.holds === 'numbers' && column !== asset)) return undefined;
  return {
    said: `sectors in ${sector.name}, assets in ${asset.name}`,
    params: renamed({ asset, sector, ...spell }),
    needs: [asset, sector],
  };
}
