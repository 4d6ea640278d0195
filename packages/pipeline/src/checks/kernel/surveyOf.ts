import type { CheckedBars } from '../Check.js';
import { countBars } from './countBars.js';
import { medianSections } from './medianSections.js';
import type { Survey } from './Survey.js';
import { stillSessions } from './stillSessions.js';
import { usualMoves } from './usualMoves.js';

const known = new WeakMap<CheckedBars, Survey>();

/** The survey of bars, made once for the same ones; without any move where they have no close. */
export function surveyOf(bars: CheckedBars): Survey {
  const before = known.get(bars);
  if (before) return before;
  const [N, T] = [bars.assets.length, bars.sessions.length];
  const { move, ofSession, ofAsset } = countBars(bars);
  const still = stillSessions(ofSession.movable, ofSession.unmoved);
  for (let t = 0; t < T; t++) {
    if (still[t] === 0) continue;
    for (let n = 0; n < N; n++) if (move[n * T + t] === 0) move[n * T + t] = NaN;
  }
  const survey = {
    move,
    ofSession: { ...ofSession, ...medianSections(move, N, T), still },
    ofAsset: { ...ofAsset, usual: usualMoves(move, N, T) },
  };
  known.set(bars, survey);
  return survey;
}
