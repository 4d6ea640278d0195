import { defineCheck } from './Check.js';
import { eachCell } from './eachCell.js';

/** Closes that are farther from the asset's last one than `maxJump` of it. */
export const jump = defineCheck({
  summary: 'A close is not far from the last one.',
  severity: 'warning',
  plural: 'jumps of the close',
  remedy: 'read adjusted prices if this is a split, or raise max-jump (0 looks for none)',
  find(bars, found) {
    const close = bars.fields.get('close');
    if (!close || bars.maxJump === 0) return;
    let last = NaN;
    eachCell(bars, (cell, n, t) => {
      if (t === 0) last = NaN;
      const price = close[cell]!;
      if (Number.isNaN(price)) return;
      const move = price / last - 1;
      if (Math.abs(move) > bars.maxJump) found(n, t, `the close goes from ${last} to ${price} on ${bars.sessions[t]}, by ${percent(move)}`);
      last = price;
    });
  },
});

const percent = (move: number): string => `${move > 0 ? '+' : ''}${(100 * move).toFixed(1)} %`;
