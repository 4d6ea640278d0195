import { inRole } from './inRole.js';
import type { Reading } from './Reading.js';
import { renamed } from './renamed.js';
import type { SampledColumn } from './Sample.js';

/** How to read membership spells: rows of an asset with the days on which it comes and goes, and no numbers; undefined where the columns are none. */
export function asSpells(columns: readonly SampledColumn[], asset: SampledColumn | undefined): Reading | undefined {
  const days = columns.filter(({ holds }) => holds === 'days');
  // An index that nobody left has ends that are all blank.
  const blank = columns.filter(({ holds }) => holds === 'nothing');
  if (asset === undefined || days.length === 0 || columns.some((column) => column.holds === 'numbers' && column !== asset))
    return undefined;
  const end = inRole([...days, ...blank], 'end') ?? (days.length === 2 ? days.find(({ blanks }) => blanks) : undefined);
  const start = inRole(days, 'start') ?? days.find((column) => column !== end);
  if (start === undefined || (end === undefined && inRole([start], 'start') === undefined)) return undefined;
  const said = `membership spells, assets in ${asset.name}, first days in ${start.name}, ${
    end === undefined ? 'no days of leaving' : `first days out in ${end.name}`
  }`;
  return { said, params: renamed({ asset, start, end }), needs: [asset, start, ...(end === undefined ? [] : [end])] };
}
