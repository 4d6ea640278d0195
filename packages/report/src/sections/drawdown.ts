import { chartsUnder, drawdown as depths, figure, seriesOf, withMeans } from '../chart/index.js';
import { defineSection } from './Section.js';

/** How far below its earlier height each result stood. */
export const drawdown = defineSection({
  summary: 'Fall of every result from its highest equity so far.',
  version: 3,
  rank: 3,
  title: 'Drawdown',
  needs: ['results'],
  absent: 'There is no equity curve to take a drawdown from.',
  render: (data) =>
    chartsUnder(data, 'Drawdown under', (results, styles) => {
      const { x, series } = seriesOf(results, styles, ({ equity }) => depths(equity));
      const several = results.some(({ seeds }) => seeds.length > 1);
      return figure(
        {
          label: 'Drawdown from the highest equity so far',
          axis: 'session',
          x,
          unit: 'fraction',
          shape: 'depths',
          series: withMeans(series),
          marks: [],
          log: 'none',
          view: { from: x[0]! },
        },
        `Equity over its highest value so far, minus 1.${several ? ' Every seed is drawn thin, the mean of these falls thick.' : ''}`,
        'medium',
      );
    }),
});
