import { tableToArrow } from '../arrow/index.js';
import type { StageContext } from './Stage.js';
import type { Track, TrackNotes } from './Track.js';

/** Writes a track record in the one form that figures and reports read. */
export async function writeTrack(context: StageContext, { sessions, equity, cash, gross }: Track, notes: TrackNotes): Promise<void> {
  const columns = {
    date: { type: 'date', values: sessions },
    equity: { type: 'float64', values: equity },
    cash: { type: 'float64', values: cash },
    gross: { type: 'float64', values: gross },
  } as const;
  await context.write('track.arrow', tableToArrow(columns));
  await context.write('track.json', JSON.stringify(notes));
}
