import { type DataQuality, known } from '../data/index.js';
import { chunks } from '../table/index.js';
import type { Strip } from './Strip.js';

/** Assets up to which each has a row and a name of its own. */
const named = 60;
/** Rows that a picture of more assets has at most, apart from one a strip. */
const most = 160;

/** The assets in the order of the picture: by the first year they have, then those that stay longest, then the fullest; a strip an asset, or of many assets a strip a first year. */
export function strips({ assets, years, shares }: DataQuality['coverage']): readonly Strip[] {
  const order = assets
    .map((name, n) => {
      const row = shares[n]!;
      const full = row.filter(known);
      const first = row.findIndex(known);
      const mean = full.reduce((sum, share) => sum + share, 0) / Math.max(1, full.length);
      return { name, n, first: first < 0 ? years.length : first, last: row.findLastIndex(known), mean };
    })
    .sort((a, b) => a.first - b.first || b.last - a.last || b.mean - a.mean || (a.name < b.name ? -1 : 1));
  if (assets.length <= named) return order.map(({ name, n }) => ({ name, rows: [[n]] }));
  const size = Math.ceil(assets.length / most);
  return [...years.keys(), years.length].flatMap((first) => {
    const own = order.filter((asset) => asset.first === first).map(({ n }) => n);
    if (own.length === 0) return [];
    const note = `${own.length} asset${own.length === 1 ? '' : 's'}`;
    return [{ name: first === years.length ? 'no prices' : `from ${years[first]}`, note, rows: chunks(own, size) }];
  });
}
