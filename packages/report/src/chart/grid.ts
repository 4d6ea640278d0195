import { html, type Markup } from '../html/index.js';
import type { Stroke } from './Chart.js';
import { swatch } from './swatch.js';

/** Small charts side by side under one legend. */
export const grid = (
  legend: readonly { readonly name: string; readonly stroke: Stroke }[],
  figures: readonly Markup[],
): Markup => html`<p class="legend">${legend.map(({ name, stroke }) => html`<span>${swatch(stroke)}${name}</span>`)}</p>
<div class="grid">
${figures}</div>
`;
