import { align, chooser, curvesOf, drawdown as depths, drawnTogether, figure, strokes, withMeans } from '../chart/index.js';
import { html } from '../html/index.js';
import { defineSection } from './Section.js';

/** How far below its earlier height each result stood. */
export const drawdown = defineSection({
  summary: 'Fall of every result from its highest equity so far.',
  version: 3,
  rank: 3,
  title: 'Drawdown',
  needs: ['results'],
  absent: 'There is no equity curve to take a drawdown from.',
  render({ results: all, terms, drawn }) {
    const styles = strokes({ results: all, terms });
    const { results: shown, note } = curvesOf({ results: all, drawn });
    const charts = drawnTogether({ results: shown, terms }).map(({ name, results }) => {
      const tracks = results.flatMap(({ name, seeds }) => seeds.map((track) => ({ name, track })));
      const { x, rows } = align(tracks.map(({ track }) => ({ sessions: track.sessions, values: depths(track.equity) })));
      const several = results.some(({ seeds }) => seeds.length > 1);
      const chart = figure(
        {
          label: 'Drawdown from the highest equity so far',
          axis: 'session',
          x,
          unit: 'fraction',
          shape: 'depths',
          series: withMeans(tracks.map(({ name }, i) => ({ name, stroke: styles.get(name)!, values: rows[i]! }))),
          marks: [],
          log: 'none',
          view: { from: x[0]! },
        },
        `Equity over its highest value so far, minus 1.${several ? ' Every seed is drawn thin, the mean of these falls thick.' : ''}`,
        'medium',
      );
      return { name, body: chart };
    });
    return html`${note}${chooser('Drawdown under', charts)}`;
  },
});
