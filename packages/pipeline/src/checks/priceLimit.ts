import { type CheckedBars, defineCheck } from './Check.js';
import { cellAt } from './kernel/cellAt.js';
import { farMoves } from './kernel/farMoves.js';
import { heapOfMoves } from './kernel/heapOfMoves.js';
import { surveyOf } from './kernel/surveyOf.js';
import { toldMove } from './kernel/toldMove.js';

/** Limits are exact in raw prices, which are rounded to ticks. */
const tolerance = 0.005;

/** Closes beyond the market's price limit or, where no market is declared, beyond one at which so many moves end that there must be one; none on an asset's first bar. */
export const priceLimit = defineCheck({
  summary: "A close lies within the market's price limit.",
  severity: 'warning',
  plural: 'closes beyond the price limit',
  remedy: 'a split or rights issue that is not adjusted, or a day without a limit: compare with another source',
  find(bars, found) {
    const survey = surveyOf(bars);
    const heap = bars.market ? undefined : heapOfMoves(survey.move);
    if (!bars.market?.limit && heap === undefined) return;
    const T = bars.sessions.length;
    for (let n = 0; n < bars.assets.length; n++) {
      const limit = bars.market?.limit?.(seriesOf(bars, n));
      const tightest = (limit ? limit.reduce((least, most) => (most < least ? most : least), Infinity) : heap!) + tolerance;
      for (const cell of farMoves(survey, n, tightest, -tightest)) {
        const most = limit ? limit[cell % T]! : heap!;
        if (!(Math.abs(survey.move[cell]!) > most + tolerance) || withinOwn(bars, cell, most)) continue;
        const share = `${Number((100 * most).toPrecision(4))} %`;
        const known = limit ? `the limit of ${share}` : `${share}, where so many moves end that it must be a limit`;
        found({ ...cellAt(cell, T), message: `${toldMove(bars, cell)}, beyond ${known}` });
      }
    }
  },
});

/** Limits hold against the previous close that the exchange names. */
function withinOwn({ fields }: CheckedBars, cell: number, most: number): boolean {
  const before = fields.get('preclose')?.[cell] ?? NaN;
  return before > 0 && Math.abs(fields.get('close')![cell]! / before - 1) <= most + tolerance;
}

function seriesOf({ fields, sessions }: CheckedBars, n: number): ReadonlyMap<string, Float64Array> {
  const T = sessions.length;
  return new Map([...fields].map(([field, plane]) => [field, plane.subarray(n * T, (n + 1) * T)]));
}
