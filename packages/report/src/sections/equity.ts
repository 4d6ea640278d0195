import { chartsUnder, figure, growth, seriesOf, withMeans } from '../chart/index.js';
import { defineSection } from './Section.js';

/** What one unit of capital grew to. */
export const equity = defineSection({
  summary: 'Equity curves of every result, as multiples of the start.',
  version: 3,
  rank: 2,
  title: 'Equity',
  needs: ['results'],
  absent: 'There is no equity curve to draw.',
  render: (data) =>
    chartsUnder(data, 'Equity under', (results, styles) => {
      const { x, series } = seriesOf(results, styles, ({ equity }) => growth(equity));
      const several = results.some(({ seeds }) => seeds.length > 1);
      return figure(
        {
          label: 'Growth of one unit of capital',
          axis: 'session',
          x,
          unit: 'growth',
          shape: 'lines',
          series: withMeans(series),
          marks: [],
          base: 1,
          log: 'offered',
          view: { from: x[0]! },
        },
        `Equity over equity at the first session, ${x[0]} to ${x.at(-1)}.${several ? ' Every seed is drawn thin, their mean at each session thick; no one could have held the mean alone, so it falls less than they do.' : ''}`,
      );
    }),
});
