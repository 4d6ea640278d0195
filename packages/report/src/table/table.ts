import { html, type Markup, type Part } from '../html/index.js';

/** A column: its head, and whether it holds numbers, which stand right-aligned. */
export interface Column {
  readonly head: Part;
  readonly numeric?: boolean;
  /** Shown when a reader points at the head. */
  readonly hint?: string;
}

/** A table that scrolls sideways where the page is too narrow, its first column in sight; columns of `figures` are equally wide, so that tables below each other align. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Part[])[],
  kind: 'figures' | 'list' = 'list',
): Markup {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="${kind}" style="--columns:${columns.length - 1}">
<caption>${caption}</caption>
<thead><tr>${columns.map(columnHead)}</tr></thead>
<tbody>
${rows.map(([head, ...cells]) => html`<tr><th scope="row">${head}</th>${cells.map((cell, i) => html`<td${numeric(columns[i + 1])}>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>
`;
}

const columnHead = (column: Column): Markup =>
  html`<th scope="col"${numeric(column)}>${column.hint === undefined ? column.head : html`<abbr title="${column.hint}">${column.head}</abbr>`}</th>`;

const numeric = (column: Column | undefined): Part => column?.numeric === true && html` class="n"`;
