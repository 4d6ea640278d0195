import { chooser, grid, underTerms } from '../chart/index.js';
import { html } from '../html/index.js';
import { sizeChart } from '../sizes/index.js';
import { tones } from '../style/index.js';
import { defineSection } from './Section.js';

/** What portfolios of one rule come to by how many assets they choose. */
export const sizes = defineSection({
  summary: 'The main figures by the number of assets that a rule chooses, for rules that the spec has in several sizes.',
  version: 2,
  rank: 6,
  title: 'By portfolio size',
  needs: ['sizes', 'results'],
  absent: 'No two portfolios differ in their number of assets alone.',
  of: 'sizes',
  render({ sizes, results, terms, figures }) {
    const main = figures.filter(({ main = true }) => main);
    const charts = underTerms({ results, terms }).map(({ name, results }) => {
      const curves = sizes.filter(({ points }) => results.some((result) => result.name === points[0]?.result));
      const legend = curves.map(({ name }, i) => ({ name, stroke: { tone: i % tones, dash: 'solid' } as const }));
      const panels = main.map((figure) => sizeChart(figure, curves, results));
      return { name, body: grid(legend, panels) };
    });
    return html`<p>Each dot is a portfolio, in the mean over seeds where there are several; a line joins those that differ in their number of assets alone.</p>
${chooser('Sizes under', charts)}`;
  },
});
