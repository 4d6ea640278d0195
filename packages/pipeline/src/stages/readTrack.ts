import { tableFromArrow } from '../arrow/index.js';
import type { Artifact } from '../store/index.js';
import type { Track, TrackNotes } from './Track.js';

/** A stored track record. */
export async function readTrack(artifact: Artifact): Promise<Track & TrackNotes> {
  const table = tableFromArrow(await artifact.bytes('track.arrow'));
  return {
    ...(await artifact.json<TrackNotes>('track.json')),
    sessions: table.date as readonly string[],
    equity: table.equity as Float64Array,
    cash: table.cash as Float64Array,
    gross: table.gross as Float64Array,
  };
}
