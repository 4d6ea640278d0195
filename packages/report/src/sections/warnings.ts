import { placeText } from '../format/index.js';
import { html } from '../html/index.js';
import { defineSection } from './Section.js';

/** What the stages doubted. */
export const warnings = defineSection({
  summary: 'Warnings that stages gave, with their places and remedies.',
  version: 2,
  rank: 13,
  title: 'Warnings',
  needs: ['warnings'],
  absent: 'No stage gave a warning.',
  render: ({ warnings }) => html`<ul class="warnings">
${warnings.map(
  ({
    message,
    place,
    remedy,
  }) => html`<li>${place !== undefined && html`<code>${placeText(place)}</code> `}${message}${remedy !== undefined && html` <em>${remedy}</em>`}</li>
`,
)}</ul>
`,
});
