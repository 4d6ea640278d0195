import type { Stroke } from '../chart/index.js';
import type { FigureDefinition } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';

const [width, height, bins, margin] = [360, 150, 40, 26];

interface Marked {
  readonly value: number;
  /** The colour of its strategy. */
  readonly tone: Stroke['tone'];
  readonly seed: number;
}

/** How many random portfolios have a figure of which size, as a picture that needs no script, with a line at each of a strategy's. */
export function histogram({ name, unit }: FigureDefinition, draws: readonly number[], marked: readonly Marked[], said: string): Markup {
  const values = [...draws, ...marked.map(({ value }) => value)];
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const range = high - low || 1;
  const counts = new Array<number>(bins).fill(0);
  for (const value of draws) counts[Math.min(bins - 1, Math.floor(((value - low) / range) * bins))]!++;
  const most = Math.max(...counts);
  const [step, floor] = [width / bins, height - margin];
  const at = (value: number) => (((value - low) / range) * width).toFixed(1);
  const bar = (count: number) => (count / most) * (floor - 6);
  const edge = (bin: number) => formatFigure(low + (range * bin) / bins, unit);
  return html`<figure>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${name} of random portfolios" style="width:100%;max-width:${width}px">
${counts.map(
  (count, bin) =>
    count > 0 &&
    html`<rect x="${(bin * step + 0.5).toFixed(1)}" y="${(floor - bar(count)).toFixed(1)}" width="${(step - 1).toFixed(1)}" height="${bar(count).toFixed(1)}" style="fill:var(--tone-rest)"><title>${edge(bin)} to ${edge(bin + 1)}: ${count}</title></rect>
`,
)}<line x1="0" x2="${width}" y1="${floor}" y2="${floor}" style="stroke:var(--tone-neutral)"/>
${marked.map(
  ({
    value,
    tone,
    seed,
  }) => html`<line x1="${at(value)}" x2="${at(value)}" y1="0" y2="${floor}" style="stroke:var(--tone-${tone});stroke-width:2"><title>seed ${seed}: ${formatFigure(value, unit)}</title></line>
`,
)}<text x="0" y="${height - 8}" style="fill:var(--soft);font-size:11px">${formatFigure(low, unit)}</text>
<text x="${width}" y="${height - 8}" text-anchor="end" style="fill:var(--soft);font-size:11px">${formatFigure(high, unit)}</text>
<text x="${width / 2}" y="${height - 8}" text-anchor="middle" style="fill:var(--soft);font-size:11px">${name}</text>
</svg>
<figcaption>${said}</figcaption>
</figure>
`;
}
