import { html, type Markup } from '../html/index.js';

/** Alternatives of which the page shows one at a time, the first to begin with; a single one stands alone. */
export function chooser(label: string, options: readonly { readonly name: string; readonly body: Markup }[]): Markup {
  if (options.length === 1) return options[0]!.body;
  return html`<div class="chooser">
<label>${label} <select>${options.map(({ name }, i) => html`<option value="${i}">${name}</option>`)}</select></label>
${options.map(
  ({ body }, i) => html`<div class="option"${i > 0 && html` hidden`}>${body}</div>
`,
)}</div>
`;
}
