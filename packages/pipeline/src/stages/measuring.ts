import { type Panel, type Performance, performanceOf, periodsPerYear, type SpanLength } from '@foliograph/core';
import { tableFromArrow } from '../arrow/index.js';
import { readTrack } from './readTrack.js';
import type { Inputs } from './Stage.js';
import type { Track, TrackNotes } from './Track.js';

/** How a spec says that figures are computed. */
export interface FiguresParams {
  readonly convention: string;
  readonly calendar: Panel['calendar'];
  /** The spans that some figures are told of; three calendar years where absent. */
  readonly spans?: SpanLength;
}

/** What the figures of any track record are computed from, beside the risk-free yields and the benchmark that a node reads. */
export async function measuring(
  { riskFree = [], benchmark = [] }: Inputs,
  { convention, calendar }: FiguresParams,
): Promise<(track: Track & Pick<TrackNotes, 'capital' | 'turnover' | 'costs'>) => Performance> {
  const other = benchmark[0] && (await readTrack(benchmark[0]));
  const [yields] = riskFree;
  const quotes = yields ? tableFromArrow(await yields.bytes('series.arrow')) : undefined;
  return ({ sessions, equity, cash, gross, capital, turnover, costs }) =>
    performanceOf({
      equity,
      sessions,
      capital,
      turnover: Float64Array.from(turnover),
      periodsPerYear: periodsPerYear[calendar],
      convention,
      cash,
      gross,
      costs,
      // One that ruin ended before this record tells nothing of the time after.
      ...(other && other.equity.length >= equity.length ? { benchmark: other.equity } : {}),
      ...(quotes ? { riskFree: { days: quotes.date as readonly string[], values: quotes.value as Float64Array } } : {}),
    });
}
