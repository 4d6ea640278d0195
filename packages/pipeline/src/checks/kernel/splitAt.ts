import type { CheckedBars } from '../Check.js';
import { around } from './around.js';
import { lastBar } from './lastBar.js';
import { nearestSplit, type SplitRatio } from './nearestSplit.js';
import { sameScale } from './sameScale.js';
import { sigma } from './sigma.js';
import { surveyOf } from './surveyOf.js';
import { tradeAt } from './tradeAt.js';

/** How near to the ratio the open lies, and the close less the day's market: in the asset's usual moves, at least and at most as a logarithm. */
const near = { open: [2, 0.02, 0.06], close: [3, 0.02, 0.06], closeAfterOpen: [5, 0.04, 0.15], later: [6, 0.1, 0.3] } as const;
/** Trading and the bar's range are ordinary below these multiples of what is usual: news moves both. */
const ordinary = { value: 4, range: 3 };
/** No other move near the day is larger than this part of the change. */
const mostOther = 1 / 3;
/** Where nothing but closes is known, usual moves that tell a fall from a split, and how much they may grow after it. */
const calm = { usual: 0.035, growth: 2.5, floor: 0.005 };
const laterBars = 5;

/** A split that a close looks like, and how sure that is. */
export interface LikelySplit {
  readonly split: SplitRatio;
  /** Whether it lasts, and nothing speaks against it: trading is ordinary or, where only closes are known, so are the moves around it. */
  readonly sure: boolean;
}

/**
 * The split by which the change of a close from the last one is explained: the open, or the close, lies on its ratio, the day is traded as usual, the moves
 * around it are far smaller. Real news rarely meets a ratio within 2 % at the open, brings several times the usual trading, and the days after it are restless.
 */
export function splitAt(bars: CheckedBars, cell: number): LikelySplit | undefined {
  const { move, ofSession } = surveyOf(bars);
  const T = bars.sessions.length;
  const close = bars.fields.get('close')!;
  const last = close[lastBar(bars, cell)]!;
  const market = Math.log1p(ofSession.market[cell % T]!);
  const [open] = sameScale(bars, ['open', 'close']) ?? [];
  const opened = open && open[cell]! > 0 ? Math.log(open[cell]! / last) : NaN;
  const closed = Math.log(close[cell]! / last);
  const split = nearestSplit(Number.isNaN(opened) ? closed - market : opened);
  const moves = around(cell, T, (at) => Math.abs(Math.log1p(move[at]!)));
  const usual = sigma * Math.max(moves.before || 0, moves.after || 0);
  // News hardly ever takes a price to a fifth or to a tenth: there less is asked.
  const slack = Math.max(1, Math.abs(split.log) / Math.log(4));
  const meets = (change: number, [times, least, most]: readonly [number, number, number]) =>
    Math.abs(change - split.log) <= slack * Math.min(most, Math.max(least, times * usual));
  if (
    Number.isNaN(opened) ? !meets(closed - market, near.close) : !meets(opened, near.open) || !meets(closed - market, near.closeAfterOpen)
  )
    return undefined;
  if (moves.largest > mostOther * Math.abs(closed)) return undefined;
  const [value, range] = [tradeAt(bars, cell, 'value'), tradeAt(bars, cell, 'range')];
  if (value > slack * ordinary.value || range > slack * ordinary.range) return undefined;
  const known = !(Number.isNaN(opened) && Number.isNaN(value) && Number.isNaN(range));
  const quiet = usual <= calm.usual && sigma * (moves.after || 0) <= calm.growth * sigma * (moves.before || 0) + calm.floor;
  const later = laterClose(close, cell, T);
  return { split, sure: (known || quiet) && later > 0 && meets(Math.log(later / last), near.later) };
}

/** The middle one of the next closes, so that a spike does not look like a split; NaN without any. */
function laterClose(close: Float64Array, cell: number, T: number): number {
  const end = cell - (cell % T) + T;
  const later: number[] = [];
  for (let at = cell + 1; at < end && later.length < laterBars; at++) if (close[at]! > 0) later.push(close[at]!);
  return Float64Array.from(later).sort()[later.length >> 1] ?? NaN;
}
