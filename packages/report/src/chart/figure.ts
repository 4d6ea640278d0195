import { embedJson, html, type Markup } from '../html/index.js';
import type { Chart } from './Chart.js';
import { swatch } from './swatch.js';

/** Where a chart stands in the page: legend, controls, the space to draw in, its data and a caption. A small one leaves its legend to the grid; an empty caption is left out. */
export function figure(chart: Chart, caption: Markup | string, size: 'large' | 'medium' | 'small' = 'large'): Markup {
  return html`<figure class="chart ${size}">
<div class="bar">${size === 'small' ? html`<strong>${chart.label}</strong>` : [legend(chart), controls(chart)]}</div>
<div class="plot" role="img" aria-label="${chart.label}"></div>
${embedJson(chart)}
${
  caption !== '' &&
  html`<figcaption>${caption}</figcaption>
`
}</figure>
`;
}

function legend({ series }: Chart): Markup {
  const first = new Map(series.map(({ name, stroke }) => [name, stroke]));
  return html`<div class="legend">${[...first].map(
    ([name, stroke]) => html`<button type="button" aria-pressed="true" data-series="${name}">${swatch(stroke)}${name}</button>`,
  )}</div>`;
}

function controls({ log, view }: Chart): Markup {
  return html`<div class="controls">${
    log !== 'none' && html`<button type="button" data-control="log" aria-pressed="${String(log === 'taken')}">Log scale</button>`
  }${view !== undefined && html`<button type="button" data-control="whole">Whole period</button>`}</div>`;
}
