import { type DataQuality, known } from '../data/index.js';
import { levelOf } from './levelOf.js';

/** The level of each year's mean share over the assets of a row; 'part' where all that are there only begin or end in that year, undefined where none is in the data. */
export function rowLevels({ years, shares }: DataQuality['coverage'], row: readonly number[]): readonly (number | 'part' | undefined)[] {
  const count = new Int32Array(years.length);
  const sum = new Float64Array(years.length);
  const part = new Uint8Array(years.length);
  for (const n of row) {
    const [first, last] = [shares[n]!.findIndex(known), shares[n]!.findLastIndex(known)];
    shares[n]!.forEach((share, y) => {
      if (!known(share)) return;
      // An asset may have been listed or have left in the middle of its first or last year: what it lacks then is no gap.
      if (share > 0 && share < 1 && (y === first || y === last)) part[y] = 1;
      else {
        count[y]!++;
        sum[y]! += share;
      }
    });
  }
  return years.map((_, y) => (count[y]! > 0 ? levelOf(sum[y]! / count[y]!) : part[y] === 1 ? 'part' : undefined));
}
