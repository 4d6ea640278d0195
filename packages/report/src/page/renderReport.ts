import type { ReportData } from '../data/index.js';
import { html, type Markup, raw } from '../html/index.js';
import type { Section } from '../sections/Section.js';
import { styleSheet } from '../style/index.js';
import { attribution } from './attribution.js';
import { head } from './head.js';
import { inlineScript } from './inlineScript.js';
import { policy } from './policy.js';
import { sections } from './sections.js';

/** One page that holds all it needs and loads nothing: the named sections in their order, the same bytes for the same data; without a script it has no charts and says nothing of them. Throws RangeError for a name that is no section. */
export function renderReport(data: ReportData, names: readonly string[], script: string): string {
  const chosen = names.map((name) => {
    const section = sections.get(name);
    if (section === undefined) throw new RangeError(`no report section is named ${name}`);
    return { name, section };
  });
  const inlined = inlineScript(script);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy(inlined))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Foliograph">
<title>${data.title}</title>
<link rel="icon" href="data:,">
<style>${raw(styleSheet)}</style>
</head>
<body>
${head(data)}<nav aria-label="Sections"><ul>
${chosen.map(
  ({ name, section }) => html`<li><a href="#${name}">${section.title}</a></li>
`,
)}</ul></nav>
<main class="page">
${
  inlined !== '' &&
  html`<noscript><p class="absent">Charts are drawn by a script, which is turned off here; all tables are complete without it.</p></noscript>
`
}${chosen.map(({ name, section }) => sectionMarkup(name, section, data))}</main>
<footer class="page"><p>Made by Foliograph. This page loads nothing from the network.${inlined !== '' && ' Charts are drawn with Apache ECharts.'}</p></footer>
${
  inlined !== '' &&
  html`<!--
${raw(attribution)}
-->
<script>${raw(inlined)}</script>
`
}</body>
</html>
`.markup;
}

function sectionMarkup(name: string, section: Section, data: ReportData): Markup {
  const chip = data.label !== undefined && html` <span class="chip">${data.label.name}</span>`;
  return html`<section id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${section.title}${chip}</h2>
${
  section.needs.some((need) => isEmpty(data[need]))
    ? html`<p class="absent">${section.absent}</p>
`
    : section.render(data)
}</section>
`;
}

const isEmpty = (part: ReportData[keyof ReportData]): boolean => part === undefined || (Array.isArray(part) && part.length === 0);
