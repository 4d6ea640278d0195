import type { DataQuality } from '../data/index.js';
import { formatFigure, placeText } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { headline } from './headline.js';
import { unsaid } from './unsaid.js';

type Found = DataQuality['findings'][number];

/** Examples shown at once; the others are folded once more. */
const shown = 12;

/** What each check found, the gravest first and errors unfolded, with places and remedies. */
export const findingsList = (findings: DataQuality['findings']): Markup => html`<div class="findings">
${findings.map(
  (found) => html`<details data-severity="${found.severity}"${found.severity === 'error' && html` open`}>
<summary><b class="severity">${found.severity}</b> <span><strong>${found.check}</strong> ${headline(found)}</span></summary>
${examplesOf(found)}</details>
`,
)}</div>
`;

function examplesOf({ summary, examples, count }: Found): Markup {
  const [first] = examples;
  // What mends all of them is said once.
  const common = examples.every(({ remedy }) => remedy === first?.remedy) ? first?.remedy : undefined;
  const list = (some: Found['examples']) => html`<ul class="warnings">
${some.map((one) => line(one, common === undefined))}</ul>
`;
  const more = examples.slice(shown);
  return html`<p>${common !== undefined && html`To mend ${count === 1 ? 'it' : 'them'}: ${common}. `}<em>Checked: ${summary}</em></p>
${list(examples.slice(0, shown))}${
  more.length > 0 &&
  html`<details>
<summary>${more.length} more</summary>
${list(more)}</details>
`
}${
  count > examples.length &&
  html`<p class="absent">${formatFigure(count, 'count')} were found; the first ${examples.length} are kept here.</p>
`
}`;
}

function line(example: Found['examples'][number], own: boolean): Markup {
  const { source, place, message, remedy } = example;
  const about = unsaid(example);
  return html`<li><code>${place === undefined ? source : placeText(place)}</code> ${about !== '' && html`<b>${about}:</b> `}${message}${
    own && remedy !== undefined && html` <em>${remedy}</em>`
  }</li>
`;
}
