import { type Plane, pick } from '@foliograph/core';
import type { PanelFrame } from './makeFrame.js';

/** A frame of those assets alone that may be held on some session of index `from` or later, as marks say; the others are told. */
export function narrowed(frame: PanelFrame, marks: Plane, from: number): PanelFrame {
  const T = frame.sessions.length;
  const every = Int32Array.from(frame.sessions.keys());
  const held = frame.assets.map((_, n) => marks.subarray(n * T + from, (n + 1) * T).includes(1));
  const kept = [...frame.assets.keys()].filter((n) => held[n]);
  const rows = (plane: Plane) => pick(plane, T, kept, every);
  const reason = 'the rules of eligibility never let it in';
  return {
    ...frame,
    assets: kept.map((n) => frame.assets[n]!),
    traded: rows(frame.traded),
    member: rows(marks),
    close: rows(frame.close),
    offSessions: Int32Array.from(kept, (n) => frame.offSessions[n]!),
    refused: [...frame.refused, ...frame.assets.filter((_, n) => !held[n]).map((asset) => ({ asset, reason }))],
    place: (plane) => rows(frame.place(plane)),
  };
}
