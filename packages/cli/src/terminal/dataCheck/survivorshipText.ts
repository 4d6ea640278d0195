import { type DataQuality, formatShare } from '@foliograph/report';
import { foldedTable } from '../foldedTable.js';

/** Members of the universe without prices, a column a day; empty without dated membership. */
export function survivorshipText({ survivorship }: DataQuality, width: number): string {
  if (survivorship.length === 0) return '';
  return foldedTable(
    [
      ['survivorship', ...survivorship.map(({ day }) => day)],
      ['members', ...survivorship.map(({ members }) => String(members))],
      ['in the data', ...survivorship.map(({ listed }) => String(listed))],
      ['priced on the day', ...survivorship.map(({ priced }) => String(priced))],
      ['without', ...survivorship.map(({ members, priced }) => formatShare(1 - priced / members).replace('\u00a0', ' '))],
    ],
    width,
  );
}
