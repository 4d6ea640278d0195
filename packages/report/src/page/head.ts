import type { ReportData } from '../data/index.js';
import { html, type Markup } from '../html/index.js';

/** The head of a report: its title, the notices that come before any figure, and a few facts. */
export const head = ({
  title,
  subtitle,
  label,
  flags,
  facts,
}: Pick<ReportData, 'title' | 'subtitle' | 'label' | 'flags' | 'facts'>): Markup => html`<header class="page">
<h1>${title}</h1>
${
  subtitle !== undefined &&
  html`<p class="subtitle">${subtitle}</p>
`
}${
  facts.length > 0 &&
  html`<dl class="facts">
${facts.map(
  ({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
)}</dl>
`
}</header>
<div class="page notices">
${[...(label === undefined ? [] : [label]), ...flags].map(
  ({ name, detail }) => html`<div class="notice" role="note"><p><strong>${name}.</strong> ${detail}</p></div>
`,
)}</div>
`;
