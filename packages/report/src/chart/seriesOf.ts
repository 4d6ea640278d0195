import type { Track, TrackedResult } from '../data/index.js';
import { align } from './align.js';
import type { ChartSeries } from './Chart.js';
import type { strokes } from './strokes.js';

/** A curve of every seed of some results, over the sessions of all. */
export function seriesOf(
  results: readonly TrackedResult[],
  styles: ReturnType<typeof strokes>,
  valuesOf: (track: Track) => readonly (number | null)[],
): { readonly x: readonly string[]; readonly series: readonly ChartSeries[] } {
  const tracks = results.flatMap(({ name, seeds }) => seeds.map((track) => ({ name, track })));
  const { x, rows } = align(tracks.map(({ track }) => ({ sessions: track.sessions, values: valuesOf(track) })));
  return { x, series: tracks.map(({ name }, i) => ({ name, stroke: styles.get(name)!, values: rows[i]! })) };
}
