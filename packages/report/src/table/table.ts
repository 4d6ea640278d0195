import { html, type Markup, type Part } from '../html/index.js';

/** A column: its head, and whether it holds numbers, which stand right-aligned. */
export interface Column {
  readonly head: Part;
  readonly numeric?: boolean;
  /** Shown when a reader points at the head. */
  readonly hint?: string;
}

/** A table that scrolls sideways where the page is too narrow, its first column in sight; each row begins with its head. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Part[])[], groups?: Markup): Markup {
  const align = (i: number) => (columns[i]?.numeric ? ' class="n"' : '');
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead>${groups}<tr>${columns.map(({ head, numeric, hint }) => cellHead(head, numeric, hint))}</tr></thead>
<tbody>
${rows.map(
  (
    row,
  ) => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${{ markup: align(i) }}>${cell}</td>`))}</tr>
`,
)}</tbody>
</table></div>
`;
}

function cellHead(head: Part, numeric: boolean | undefined, hint: string | undefined): Markup {
  const kind = numeric ? html` class="n"` : undefined;
  return hint === undefined
    ? html`<th scope="col"${kind}>${head}</th>`
    : html`<th scope="col"${kind}><abbr title="${hint}">${head}</abbr></th>`;
}
