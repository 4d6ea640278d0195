import type { DataQuality } from '../data/index.js';
import { formatFigure, formatShare } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';

/** Days that a reader takes in without unfolding them. */
const atOnce = 20;

/** Members of the universe and those with prices, by day, with a bar for the share, and what a gap means; says so where there is none. */
export function survivorshipTable(survivorship: DataQuality['survivorship']): Markup {
  const worst = survivorship.reduce((a, b) => (b.priced / b.members < a.priced / a.members ? b : a));
  const said =
    worst.priced < worst.members
      ? `On ${worst.day}, ${worst.listed} of ${worst.members} members are in the data, and ${worst.priced} have a price on that day. Members without prices are mostly those that failed or were bought, so results on these data look better than they could have been.`
      : 'Every member has prices on each of these days.';
  const rows = table(
    'Members of the universe that have prices',
    [
      { head: 'Day' },
      { head: 'Members', numeric: true },
      { head: 'In the data', numeric: true },
      { head: 'Priced on the day', numeric: true },
      { head: 'Without', numeric: true },
      { head: 'Share', numeric: true },
      { head: '' },
    ],
    survivorship.map(({ day, members, listed, priced }) => {
      const share = priced / members;
      return [
        day,
        ...[members, listed, priced, members - priced].map((count) => formatFigure(count, 'count')),
        formatShare(share),
        html`<i class="share" style="--share:${(100 * share).toFixed(1)}%"></i>`,
      ];
    }),
  );
  return html`<p>${said}</p>
${
  survivorship.length > atOnce
    ? html`<details>
<summary>By day</summary>
${rows}</details>
`
    : rows
}`;
}
