import { defineCheck } from './Check.js';
import { cellAt } from './kernel/cellAt.js';
import { farMoves } from './kernel/farMoves.js';
import { splitAt } from './kernel/splitAt.js';
import { surveyOf } from './kernel/surveyOf.js';
import { toldMove } from './kernel/toldMove.js';

/** Smaller changes than by a split of 3:2 look like no split. */
const least = { up: 0.4, down: -0.28 };

/**
 * Closes that go from one level to another as a split would take them, if prices were not adjusted for it: an error where they are said to be and the split
 * is of two shares or more and sure, else a doubt.
 */
export const unadjustedSplit = defineCheck({
  summary: 'A close does not change as an unadjusted split would change it.',
  severity: 'warning',
  plural: 'changes that look like unadjusted splits',
  find(bars, found) {
    const survey = surveyOf(bars);
    const T = bars.sessions.length;
    const claimed = bars.claim !== 'none';
    const remedy = claimed
      ? 'read prices that are adjusted for it, give the factors (data.adjustment), or correct the rows before that day'
      : 'say how prices are adjusted, or give the factors (data.adjustment)';
    for (let n = 0; n < bars.assets.length; n++) {
      for (const cell of farMoves(survey, n, least.up, least.down)) {
        const likely = splitAt(bars, cell);
        if (!likely) continue;
        const { split, sure } = likely;
        const severity = claimed && sure && split.whole ? 'error' : 'warning';
        const words = sure ? `as an unadjusted split of ${split.name} would take it` : `perhaps by an unadjusted split of ${split.name}`;
        found({ ...cellAt(cell, T), severity, remedy, message: `${toldMove(bars, cell)}, ${words}` });
      }
    }
  },
});
