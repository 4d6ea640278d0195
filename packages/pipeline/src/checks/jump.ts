import { defineCheck, type Found } from './Check.js';
import { cellAt } from './kernel/cellAt.js';
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
    const { move, ofAsset } = surveyOf(bars);
    const T = bars.sessions.length;
    const [up, down] = [Math.fround(bars.maxJump), Math.fround(-bars.maxJump)];
    for (let n = 0; n < bars.assets.length; n++) {
      if (ofAsset.rise[n]! <= bars.maxJump && ofAsset.fall[n]! >= -bars.maxJump) continue;
      const far: Found[] = [];
      for (let t = 0, cell = n * T; t < T; t++, cell++) {
        if (move[cell]! > up || move[cell]! < down) far.push({ ...cellAt(cell, T), message: toldMove(bars, cell) });
      }
      const many = (count: number) =>
        `${count} closes are farther than ${percent(bars.maxJump).slice(1)} from the last, the first of them: ${toldMove(bars, n * T + far[0]!.session!)}`;
      for (const one of fewOf(far, many)) found(one);
    }
  },
});
