import type { FigureDefinition } from '../data/index.js';
import { html, type Markup } from '../html/index.js';

/** How each figure is computed, folded away on the screen and open on paper. */
export const definitions = (figures: readonly FigureDefinition[]): Markup => html`<details class="definitions">
<summary>How each figure is computed</summary>
<dl>
${figures.map(
  ({ name, summary, formula }) => html`<div><dt>${name}</dt><dd>${summary} <code>${formula}</code></dd></div>
`,
)}</dl>
</details>
`;
