import { known, type TrialFigure } from '../data/index.js';
import { formatFigure, type Unit } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { positionsOf } from './positionsOf.js';
import { roundTicks } from './roundTicks.js';

const [width, height] = [900, 320];
const [left, right, top, bottom] = [70, 20, 16, 46];

interface Point {
  readonly value: unknown;
  readonly figure: TrialFigure;
}

/** A figure over the values of one parameter: its mean as a line, a sample standard deviation to each side as a band, and every seed as a point; drawn without a script. */
export function spreadCurve(
  { title, unit, path }: { readonly title: string; readonly unit: Unit; readonly path: string },
  points: readonly Point[],
): Markup {
  const { places, labels, log } = positionsOf(points.map(({ value }) => value));
  const order = [...points.keys()].filter((i) => known(points[i]!.figure.mean)).sort((a, b) => places[a]! - places[b]!);
  const all = order.flatMap((i) => {
    const { mean, deviation, seeds } = points[i]!.figure;
    return [mean! - (deviation ?? 0), mean! + (deviation ?? 0), ...seeds.flatMap(({ value }) => (known(value) ? [value] : []))];
  });
  const ticks = roundTicks(Math.min(...all), Math.max(...all));
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const x = (i: number) => round(left + places[i]! * (width - left - right));
  const y = (value: number) => round(top + ((high - value) / (high - low || 1)) * (height - top - bottom));
  const line = (of: (figure: TrialFigure) => number, some: readonly number[]) =>
    some.map((i) => `${x(i)} ${y(of(points[i]!.figure))}`).join('L');
  const upper = line(({ mean, deviation }) => mean! + (deviation ?? 0), order);
  const lower = line(({ mean, deviation }) => mean! - (deviation ?? 0), order.toReversed());
  const band = points.some(({ figure }) => known(figure.deviation));
  return html`<figure class="sweep">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title} over ${path}">
${ticks.map((tick) => html`<path class="rule" d="M${left} ${y(tick)}H${width - right}"/><text x="${left - 8}" y="${y(tick) + 4}" class="end">${formatFigure(tick, unit)}</text>\n`)}${order.map(
  (i) => html`<text x="${x(i)}" y="${height - bottom + 20}" class="middle">${labels[i]!}</text>\n`,
)}${band && html`<path class="band" d="M${upper}L${lower}z"/>\n`}<path class="line" d="M${line(({ mean }) => mean!, order)}"/>
${order.map((i) => {
  const { figure, value } = points[i]!;
  const dots = figure.seeds.length > 1 ? figure.seeds : [];
  return html`${dots.map(
    (seed) =>
      known(seed.value) &&
      html`<circle class="seed" cx="${x(i)}" cy="${y(seed.value)}" r="3"><title>seed ${seed.seed}: ${formatFigure(seed.value, unit)}</title></circle>`,
  )}<circle class="mean" cx="${x(i)}" cy="${y(figure.mean!)}" r="4.5"><title>${path} ${JSON.stringify(value)}: ${formatFigure(figure.mean, unit)}</title></circle>\n`;
})}<text x="${(left + width - right) / 2}" y="${height - 4}" class="middle">${path}${log ? ', logarithmic' : ''}</text>
</svg>
<figcaption>${title}: mean over seeds${band ? ', a sample standard deviation to each side, and every seed as a point' : ''}.</figcaption>
</figure>
`;
}

const round = (pixels: number): number => Math.round(10 * pixels) / 10;
