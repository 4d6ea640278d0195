import type { DataQuality } from '../data/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';
import { gaps } from './gaps.js';
import { rowText } from './rowText.js';

/** Assets that a reader takes in. */
const limit = 50;

/** The assets that lack most between their first and last year, folded; nothing where none does. */
export function gapsTable(coverage: DataQuality['coverage']): Markup {
  const found = gaps(coverage);
  if (found.length === 0) return html``;
  return html`<details>
<summary>Assets that lack sessions between their first and last year: ${found.length}</summary>
${table(
  found.length > limit ? `The ${limit} that lack most, of ${found.length}` : 'Those that lack most first',
  [{ head: 'Asset' }, { head: 'Share of each year’s sessions' }],
  found.slice(0, limit).map(({ n }) => [coverage.assets[n]!, rowText(coverage.years, coverage.shares[n]!)]),
)}</details>
`;
}
