import { type FigureDefinition, known, type SizeCurve, type TrackedResult } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { tones } from '../style/index.js';
import { roundTicks } from '../sweep/index.js';

const [width, height] = [360, 220];
const [left, right, top, bottom] = [66, 10, 10, 40];

/** One figure over the number of assets, a line a curve with a dot a portfolio, in the mean over seeds; drawn without a script. */
export function sizeChart({ key, name, unit }: FigureDefinition, curves: readonly SizeCurve[], results: readonly TrackedResult[]): Markup {
  const figures = new Map(results.map((result) => [result.name, result.figures[key]]));
  const drawn = curves.map((curve) =>
    curve.points.flatMap(({ size, result }) => (known(figures.get(result)) ? [{ size, result, value: figures.get(result)! }] : [])),
  );
  const all = drawn.flat();
  if (all.length === 0) return html``;
  const ticks = roundTicks(Math.min(...all.map(({ value }) => value)), Math.max(...all.map(({ value }) => value)));
  const sizes = [...new Set(all.map(({ size }) => size))].sort((a, b) => a - b);
  const [low, high, least, most] = [ticks[0]!, ticks.at(-1)!, sizes[0]!, sizes.at(-1)!];
  const x = (size: number) => round(left + ((size - least) / (most - least || 1)) * (width - left - right));
  const y = (value: number) => round(top + ((high - value) / (high - low || 1)) * (height - top - bottom));
  const told = sizes.length <= 12 ? sizes : [least, most];
  return html`<figure class="sizes">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${name} by number of assets">
${ticks.map((tick) => html`<path class="rule" d="M${left} ${y(tick)}H${width - right}"/><text x="${left - 6}" y="${y(tick) + 4}" class="end">${formatFigure(tick, unit)}</text>\n`)}${told.map(
  (size) => html`<text x="${x(size)}" y="${height - bottom + 18}" class="middle">${size}</text>\n`,
)}${drawn.map(
  (
    points,
    i,
  ) => html`<g style="--tone: var(--tone-${i % tones})"><path class="line" d="M${points.map(({ size, value }) => `${x(size)} ${y(value)}`).join('L')}"/>
${points.map(
  ({ size, result, value }) =>
    html`<circle cx="${x(size)}" cy="${y(value)}" r="3.5"><title>${result}, ${size} assets: ${formatFigure(value, unit)}</title></circle>`,
)}</g>
`,
)}<text x="${(left + width - right) / 2}" y="${height - 4}" class="middle">${name} by number of assets</text>
</svg>
</figure>
`;
}

const round = (pixels: number): number => Math.round(10 * pixels) / 10;
