import { align, drawdown as depths, figure, strokes } from '../chart/index.js';
import { defineSection } from './Section.js';

/** How far below its earlier height each result stood. */
export const drawdown = defineSection({
  summary: 'Fall of every result from its highest equity so far.',
  version: 1,
  rank: 3,
  title: 'Drawdown',
  needs: ['results'],
  absent: 'There is no equity curve to take a drawdown from.',
  render({ results }) {
    const styles = strokes(results);
    const tracks = results.flatMap(({ name, seeds }) => seeds.map((track) => ({ name, track })));
    const { x, rows } = align(tracks.map(({ track }) => ({ sessions: track.sessions, values: depths(track.equity) })));
    return figure(
      {
        label: 'Drawdown from the highest equity so far',
        axis: 'session',
        x,
        unit: 'fraction',
        shape: 'depths',
        series: tracks.map(({ name }, i) => ({ name, stroke: styles.get(name)!, values: rows[i]! })),
        marks: [],
        log: 'none',
        view: { from: x[0]! },
      },
      'Equity over its highest value so far, minus 1.',
      'medium',
    );
  },
});
