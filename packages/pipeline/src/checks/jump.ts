import { defineCheck } from './Check.js';
import { cellAt } from './kernel/cellAt.js';
import { farMoves } from './kernel/farMoves.js';
import { fewOf } from './kernel/fewOf.js';
import { percent } from './kernel/percent.js';
import { surveyOf } from './kernel/surveyOf.js';
import { toldMove } from './kernel/toldMove.js';

/** Closes that are farther from the asset's last one than `maxJump` of it. */
export const jump = defineCheck({
  summary: 'A close is not far from the last one.',
  severity: 'warning',
  plural: 'jumps of the close',
  remedy: 'read adjusted prices if this is a split, or raise max-jump (0 looks for none)',
  find(bars, found) {
    if (bars.maxJump === 0) return;
    const survey = surveyOf(bars);
    const T = bars.sessions.length;
    const [up, down] = [Math.fround(bars.maxJump), Math.fround(-bars.maxJump)];
    for (let n = 0; n < bars.assets.length; n++) {
      const far = farMoves(survey, n, up, down).map((cell) => ({ ...cellAt(cell, T), message: toldMove(bars, cell) }));
      const many = (count: number) =>
        `${count} closes are farther than ${percent(bars.maxJump).slice(1)} from the last, the first of them: ${far[0]!.message}`;
      for (const one of fewOf(far, many)) found(one);
    }
  },
});
