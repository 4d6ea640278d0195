import { chooser, figure, strokes } from '../chart/index.js';
import { groupBy, known } from '../data/index.js';
import { html } from '../html/index.js';
import { bandChart, courses, histogram, percentileTable, quantileTable, standing } from '../random/index.js';
import { defineSection } from './Section.js';

/** Where each strategy stands among portfolios of its own rule that know nothing. */
export const random = defineSection({
  summary:
    'Each strategy beside random portfolios of its rule: equity and returns over their quantiles, and its place among their figures.',
  version: 3,
  rank: 5,
  title: 'Against random portfolios',
  needs: ['random', 'figures'],
  absent: 'No random portfolios were drawn.',
  of: 'null',
  render({ random, results, terms, figures }) {
    const styles = strokes({ results, terms });
    const main = figures.filter(({ main = true }) => main);
    const shown = groupBy(random, ({ result }) => result).map(([name, all]) => {
      const stroke = styles.get(name)!;
      const seeds = results.find((result) => result.name === name)?.seeds ?? [];
      const valuesOf = (key: string) => all.map(({ seed }) => seeds.find((track) => track.seed === seed)?.figures[key]);
      const told = figures.filter(({ key }) => all.some(({ draws }) => (draws[key]?.length ?? 0) > 0));
      const pictures = told.map((definition) => {
        const values = valuesOf(definition.key);
        const marked = all.flatMap(({ seed }, i) => (known(values[i]) ? [{ value: values[i], tone: stroke.tone, seed }] : []));
        const draws = all.flatMap((one) => one.draws[definition.key] ?? []);
        return histogram(definition, draws, marked, standing(definition, all, values));
      });
      const several = all.length > 1 ? ' Every seed is drawn thin, the mean thick; each quantile is the mean over the seeds.' : '';
      const caption = `Equity over the capital, and the quantiles of the random portfolios' at each session.${several}`;
      return {
        name,
        body: html`${figure(bandChart(name, all, stroke, courses.growth), caption)}${
          all.every(({ returns }) => returns) &&
          figure(
            bandChart(name, all, stroke, courses.returns),
            html`Return of each session, and the quantiles of the random portfolios’ returns at it.${several}`,
          )
        }${quantileTable(all, figures, valuesOf)}<div class="grid">
${pictures}</div>
`,
      };
    });
    return html`<p>A random portfolio follows the same rule at the same sessions and costs, but takes each asset's forecast for another's, always the same other as long as both are there. It trades as the strategy does and knows nothing; a strategy whose forecasts are worth something stands at the end of them.</p>
${percentileTable(random, main)}${chooser('Strategy', shown)}`;
  },
});
