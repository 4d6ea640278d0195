import { type CheckedBars, defineCheck, type Found } from './Check.js';
import { around } from './kernel/around.js';
import { cellAt } from './kernel/cellAt.js';
import { farMoves } from './kernel/farMoves.js';
import { fewOf } from './kernel/fewOf.js';
import { percent } from './kernel/percent.js';
import type { Survey } from './kernel/Survey.js';
import { sigma } from './kernel/sigma.js';
import { surveyOf } from './kernel/surveyOf.js';
import { toldMove } from './kernel/toldMove.js';
import { tradeAt } from './kernel/tradeAt.js';

/** Smaller usual moves than this are rounding. */
const leastUsual = 0.002;
/** Multiples of the usual move from which it is told: of a move that goes back, that no trading explains, and of which nothing more is known. */
const far = { back: 8, untraded: 8, closes: 15 };
/** The difference of two fractions is not quite that of their logarithms, by which moves are measured. */
const surelyLess = 0.8;
/** Trading from which a move is taken to be real, in multiples of the usual volume. */
const busy = 3;
/** Bars within which a spike goes back, and how much of it may remain. */
const spike = { bars: 3, remains: 0.3 };

/**
 * Moves many times as far from the day's median as the asset usually lies, with no more volume than usual: spikes that go back within three bars,
 * and closes at another level. Where bars have no volume only the farthest, for news moves prices too.
 */
export const outlier = defineCheck({
  summary: 'A close does not move much farther than is usual of its asset and of the day.',
  severity: 'warning',
  plural: 'moves far beyond the usual',
  remedy: 'compare with another source: a misprint, or a split or spin-off that is not adjusted',
  find(bars, found) {
    const survey = surveyOf(bars);
    for (let n = 0; n < bars.assets.length; n++) {
      const least = surelyLess * far.back * sigma * Math.max(survey.ofAsset.usual[n]!, leastUsual);
      const told: Found[] = [];
      for (const cell of farMoves(survey, n, Math.expm1(least), Math.expm1(-least), true)) {
        const doubt = cell % bars.sessions.length > (told.at(-1)?.to ?? -1) ? doubtIn(bars, survey, cell) : undefined;
        if (doubt) told.push(doubt);
      }
      const many = (count: number) => `${count} closes move far beyond the usual, the first of them: ${told[0]!.message}`;
      for (const one of fewOf(told, many)) found(one);
    }
  },
});

function doubtIn(bars: CheckedBars, { move, ofSession, ofAsset }: Survey, cell: number): Found | undefined {
  const T = bars.sessions.length;
  const { asset: n, session: t } = cellAt(cell, T);
  const others = ofSession.market[t]!;
  const moved = Math.log1p(move[cell]!) - Math.log1p(others);
  const least = sigma * Math.max(ofAsset.usual[n]!, ofSession.spread[t]!, leastUsual);
  if (Math.abs(moved) < far.back * least) return undefined;
  const back = barOfReturn(move, cell, T, moved);
  const near = around(cell, T, (at) => Math.abs(move[at]!), back - cell);
  const times = near.count === 0 ? 0 : Math.abs(moved) / Math.max(sigma * near.both, least);
  if (times < far.back) return undefined;
  const volume = tradeAt(bars, cell, 'volume');
  if (volume >= busy || (back === cell && times < (Number.isNaN(volume) ? far.closes : far.untraded))) return undefined;
  const words = [
    toldMove(bars, cell),
    ...(others === 0 ? [] : [`the others by ${percent(others)}`]),
    `${times.toFixed(0)} times its usual move${Number.isNaN(volume) ? '' : ' with no more volume than usual'}`,
    ...(back > cell ? [`and goes back by ${bars.sessions[back % T]}`] : []),
  ];
  return { asset: n, session: t, to: back % T, message: words.join(', ') };
}

/** The place of the bar by which a move has gone back; its own place where it does not. */
function barOfReturn(move: Float32Array, cell: number, T: number, moved: number): number {
  const end = cell - (cell % T) + T;
  let level = moved;
  for (let at = cell + 1, bars = 0; at < end && bars < spike.bars; at++) {
    if (Number.isNaN(move[at]!)) continue;
    bars++;
    const step = Math.log1p(move[at]!);
    level += step;
    if (step * moved < 0 && Math.abs(step) > Math.abs(moved) / 2 && Math.abs(level) < spike.remains * Math.abs(moved)) return at;
  }
  return cell;
}
