import { html } from '../html/index.js';
import { findingsList, gapsTable, heatMap, missingTables, survivorshipTable, yearTable } from '../quality/index.js';
import { defineSection } from './Section.js';

/** What can be said of the market data. */
export const data = defineSection({
  summary: 'Market data: findings of checks, coverage by asset and year, the survivorship gap, missing sessions.',
  version: 1,
  rank: 12,
  title: 'Data',
  needs: ['data'],
  absent: 'The market data were not looked at.',
  render({ data }) {
    const { coverage, findings, missing, survivorship } = data!;
    return html`<h3>Findings</h3>
${
  findings.length > 0
    ? findingsList(findings)
    : html`<p>No check found anything.</p>
`
}${
  coverage.assets.length > 0 &&
  coverage.years.length > 0 &&
  html`<h3>Coverage</h3>
${heatMap(coverage)}<details>
<summary>By year</summary>
${yearTable(coverage)}</details>
${gapsTable(coverage)}`
}${
  survivorship.length > 0 &&
  html`<h3>Survivorship</h3>
${survivorshipTable(survivorship)}`
}${
  missing.length > 0 &&
  html`<h3>Missing sessions</h3>
${missingTables(missing)}`
}`;
  },
});
