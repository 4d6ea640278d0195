import type { Screening } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';

const [step, height] = [12, 120];

/** The mean coefficient of every factor as a picture that needs no script, the largest first, kept ones in colour; those without a coefficient last. */
export function coefficientBars({ table }: Screening): Markup {
  const most = Math.max(...table.map(({ ic }) => Math.abs(ic ?? 0))) || 1;
  const bars = table.toSorted((a, b) => (b.ic ?? -Infinity) - (a.ic ?? -Infinity) || 0);
  const width = step * bars.length;
  return html`<figure>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Mean information coefficient by factor" preserveAspectRatio="none" style="width:100%;max-width:${2 * width}px;height:${height}px">
<line x1="0" x2="${width}" y1="${height / 2}" y2="${height / 2}" style="stroke:var(--tone-neutral)"/>
${bars.map(({ factor, ic, kept }, i) => {
  const size = (Math.abs(ic ?? 0) / most) * (height / 2 - 2);
  const y = (ic ?? 0) > 0 ? height / 2 - size : height / 2;
  return html`<rect x="${i * step + 1}" y="${y.toFixed(1)}" width="${step - 2}" height="${size.toFixed(1)}" style="fill:var(${kept ? '--tone-0' : '--tone-rest'})"><title>${factor}: ${formatFigure(ic, 'ratio')}, ${kept ? 'kept' : 'dropped'}</title></rect>
`;
})}</svg>
<figcaption>Mean information coefficient by factor, at most ${formatFigure(most, 'ratio')} in size; in colour those kept. Point at a bar for its name.</figcaption>
</figure>
`;
}
