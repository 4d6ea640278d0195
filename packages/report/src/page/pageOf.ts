import type { ReportData } from '../data/index.js';
import { html, type Markup, raw } from '../html/index.js';
import { styleSheet } from '../style/index.js';
import { attribution } from './attribution.js';
import { head } from './head.js';
import { inlineScript } from './inlineScript.js';
import { policy } from './policy.js';

/** One section of a page as it stands there. */
export interface Part {
  readonly name: string;
  readonly title: string;
  readonly body: Markup;
}

/** A whole page that loads nothing: its head, links to its sections, and these; without a script it has no charts and says nothing of them. */
export function pageOf(
  about: Pick<ReportData, 'title' | 'subtitle' | 'label' | 'flags' | 'facts'>,
  parts: readonly Part[],
  script: string,
  styles = '',
): string {
  const inlined = inlineScript(script);
  const chip = about.label !== undefined && html` <span class="chip">${about.label.name}</span>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy(inlined))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Foliograph">
<title>${about.title}</title>
<link rel="icon" href="data:,">
<style>${raw(styleSheet + styles)}</style>
</head>
<body>
${head(about)}<nav aria-label="Sections"><ul>
${parts.map(
  ({ name, title }) => html`<li><a href="#${name}">${title}</a></li>
`,
)}</ul></nav>
<main class="page">
${
  inlined !== '' &&
  html`<noscript><p class="absent">Charts are drawn by a script, which is turned off here; all tables are complete without it.</p></noscript>
`
}${parts.map(
  ({ name, title, body }) => html`<section id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${title}${chip}</h2>
${body}</section>
`,
)}</main>
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
