import { type DataQuality, groupBy } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';

/** Assets named beside a reason, and rows of the folded table. */
const [named, limit] = [4, 60];

/** Sessions without a bar by reason with the assets that have most, and folded the assets one by one. */
export function missingTables(missing: DataQuality['missing']): Markup {
  const bySize = [...missing].sort((a, b) => b.sessions - a.sessions);
  const reasons = groupBy(bySize, ({ reason }) => reason)
    .map(([reason, rows]) => ({ reason, rows, sessions: rows.reduce((sum, row) => sum + row.sessions, 0) }))
    .sort((a, b) => b.sessions - a.sessions);
  return html`${table(
    'Sessions without a bar, by reason',
    [{ head: 'Reason' }, { head: 'Sessions', numeric: true }, { head: 'Assets', numeric: true }, { head: 'Most' }],
    reasons.map(({ reason, rows, sessions }) => [
      reason,
      formatFigure(sessions, 'count'),
      formatFigure(rows.length, 'count'),
      rows
        .slice(0, named)
        .map(({ asset, sessions }) => `${asset} ${formatFigure(sessions, 'count')}`)
        .join(', ') + (rows.length > named ? ', …' : ''),
    ]),
  )}<details>
<summary>By asset</summary>
${table(
  bySize.length > limit ? `The ${limit} largest of ${formatFigure(bySize.length, 'count')}` : 'The most first',
  [{ head: 'Asset' }, { head: 'Reason' }, { head: 'Sessions', numeric: true }],
  bySize.slice(0, limit).map(({ asset, reason, sessions }) => [asset, reason, formatFigure(sessions, 'count')]),
)}</details>
`;
}
