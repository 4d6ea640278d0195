import { type CheckedBars, defineCheck, type Found } from './Check.js';
import { cellAt } from './kernel/cellAt.js';
import { percent } from './kernel/percent.js';
import { sameScale } from './kernel/sameScale.js';
import { shown } from './kernel/shown.js';

/** Prices are rounded. */
const tolerance = 0.001;
/** Fully adjusted prices go on from one another; others step down with each dividend, and so more often than this share of bars does not. */
const usual = 0.05;

/** Bars whose `preclose` differs from the last close, a suspended day's too, by more than 0.1 %; counted alone where prices are not fully adjusted. */
export const previousClose = defineCheck({
  summary: 'The previous close that a bar names is the last close.',
  severity: 'warning',
  plural: 'previous closes that differ from the last',
  remedy: 'see whether the row before is missing, or adjusted otherwise',
  find(bars, found) {
    const [close, before] = sameScale(bars, ['close', 'preclose']) ?? [];
    if (!close || !before) return;
    const T = bars.sessions.length;
    const apart: number[] = [];
    let compared = 0;
    for (let n = 0; n < bars.assets.length; n++) {
      let last = NaN;
      for (let cell = n * T; cell < (n + 1) * T; cell++) {
        const price = close[cell]!;
        if (!(price > 0)) continue;
        if (last > 0 && before[cell]! > 0) {
          compared++;
          if (Math.abs(before[cell]! / last - 1) > tolerance) apart.push(cell);
        }
        last = price;
      }
    }
    if (bars.claim === 'full' && apart.length <= usual * compared) for (const cell of apart) found(toldOf(bars, cell));
    else if (apart.length > 0) {
      const why = bars.claim === 'full' ? '' : ', as dividends make it where prices are not adjusted for them';
      found({
        severity: bars.claim === 'full' ? 'warning' : 'notice',
        message: `preclose differs from the last close on ${apart.length} of ${compared} bars${why}`,
      });
    }
  },
});

function toldOf({ fields, sessions }: CheckedBars, cell: number): Found {
  const [close, before] = [fields.get('close')!, fields.get('preclose')!];
  let last = cell - 1;
  while (!(close[last]! > 0)) last--;
  const at = cellAt(cell, sessions.length);
  const apart = percent(before[cell]! / close[last]! - 1);
  return {
    ...at,
    message: `preclose is ${shown(before[cell]!)} on ${sessions[at.session]}, but the last close ${shown(close[last]!)}: ${apart} apart`,
  };
}
