import { type DataQuality, groupBy } from '../data/index.js';
import { rowText } from './rowText.js';

/** Lines and names beyond which a reader is told how many more there are. */
const [lines, names] = [8, 6];

/** The exact shares of the assets of one row, those that are alike on one line, the least covered first. */
export function rowTitle({ assets, years, shares }: DataQuality['coverage'], row: readonly number[]): string {
  const groups = groupBy([...row].reverse(), (n) => rowText(years, shares[n]!));
  const left = groups.slice(lines).reduce((sum, [, alike]) => sum + alike.length, 0);
  return [
    ...groups.slice(0, lines).map(([said, alike]) => `${some(alike.map((n) => assets[n]!))}: ${said}`),
    ...(left > 0 ? [`${left} more`] : []),
  ].join('\n');
}

const some = (all: readonly string[]): string =>
  all.length <= names ? all.join(', ') : `${all.slice(0, names - 1).join(', ')} and ${all.length - names + 1} more`;
