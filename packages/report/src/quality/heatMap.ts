import type { DataQuality } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { drawStrip } from './drawStrip.js';
import { levels } from './levels.js';
import { strips } from './strips.js';

/** Names of years that stand side by side on a wide page. */
const wide = 16;

/** Coverage by asset and year as a picture that needs no script, small for thousands of assets. */
export function heatMap(coverage: DataQuality['coverage']): Markup {
  const { assets, years } = coverage;
  const all = strips(coverage);
  const step = Math.ceil(years.length / wide);
  const together = Math.max(...all.flatMap(({ rows }) => rows.map((row) => row.length)));
  return html`<figure class="coverage">
<p class="legend">${levels.map(({ said }, level) => html`<span><i class="cell l${level}"></i>${said}</span>`).reverse()}<span><i class="cell part"></i>begins or ends</span><span><i class="cell"></i>not in the data</span></p>
<div class="strip years" aria-hidden="true"><span></span><div>${years.map(
    (year, y) => html`<span${y % (2 * step) > 0 && html` class="wide"`}>${y % step === 0 && String(year)}</span>`,
  )}</div></div>
${all.map((strip) => drawStrip(coverage, strip))}<figcaption>Share of each year’s sessions on which an asset has a bar; assets by the first year they have.${
    together > 1 && ` A row is the mean of up to ${together} of the ${formatFigure(assets.length, 'count')} assets.`
  } Point at a row for exact values.</figcaption>
</figure>
`;
}
