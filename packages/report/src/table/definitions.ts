import type { FigureDefinition } from '../data/index.js';
import { html, type Markup } from '../html/index.js';

/** How each figure is computed, folded away on the screen and open on paper. */
export const definitions = (figures: readonly FigureDefinition[], convention?: string): Markup => html`<details class="definitions">
<summary>How each figure is computed</summary>
${
  convention !== undefined &&
  html`<p>${convention}</p>
`
}<dl>
${figures.map(
  ({ name, summary, formula, annualised }) => html`<div><dt>${name}</dt><dd>${summary} <code>${formula}</code>${
    annualised !== undefined && html` <small>brought to a year: ${annualised}</small>`
  }</dd></div>
`,
)}</dl>
</details>
`;
