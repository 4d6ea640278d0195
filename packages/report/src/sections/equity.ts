import { align, chooser, curvesOf, drawnTogether, figure, growth, strokes, withMeans } from '../chart/index.js';
import { html } from '../html/index.js';
import { defineSection } from './Section.js';

/** What one unit of capital grew to. */
export const equity = defineSection({
  summary: 'Equity curves of every result, as multiples of the start.',
  version: 3,
  rank: 2,
  title: 'Equity',
  needs: ['results'],
  absent: 'There is no equity curve to draw.',
  render({ results: all, terms, drawn }) {
    const styles = strokes({ results: all, terms });
    const { results: shown, note } = curvesOf({ results: all, drawn });
    const charts = drawnTogether({ results: shown, terms }).map(({ name, results }) => {
      const tracks = results.flatMap(({ name, seeds }) => seeds.map((track) => ({ name, track })));
      const { x, rows } = align(tracks.map(({ track }) => ({ sessions: track.sessions, values: growth(track.equity) })));
      const several = results.some(({ seeds }) => seeds.length > 1);
      const chart = figure(
        {
          label: 'Growth of one unit of capital',
          axis: 'session',
          x,
          unit: 'growth',
          shape: 'lines',
          series: withMeans(tracks.map(({ name }, i) => ({ name, stroke: styles.get(name)!, values: rows[i]! }))),
          marks: [],
          base: 1,
          log: 'offered',
          view: { from: x[0]! },
        },
        `Equity over equity at the first session, ${x[0]} to ${x.at(-1)}.${several ? ' Every seed is drawn thin, their mean at each session thick; no one could have held the mean alone, so it falls less than they do.' : ''}`,
      );
      return { name, body: chart };
    });
    return html`${note}${chooser('Equity under', charts)}`;
  },
});
