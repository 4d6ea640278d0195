import { dayOf } from '@foliograph/core';
import { defineCheck, type Found } from './Check.js';
import type { Survey } from './kernel/Survey.js';
import { surveyOf } from './kernel/surveyOf.js';
import { usualWeekdays } from './kernel/usualWeekdays.js';
import { weekdayOf } from './kernel/weekdayOf.js';

/** Share of an asset's bars on unusual weekdays from which its days are another's: a slip moves one in five. */
const leastOdd = 0.1;
const fewestBars = 20;
/** Correlation with the others of a day earlier or later, and how much more than on the same day. */
const leastLagged = 0.3;
const leastMore = 0.2;
/** Sessions that are enough for a correlation. */
const enough = 400;

/** Assets whose days are shifted against the others': bars on weekdays that have none, or moves that go with those of the others a session earlier or later. */
export const timeZoneSlip = defineCheck({
  summary: 'The days of an asset are those of the others.',
  severity: 'warning',
  plural: 'assets whose days are shifted',
  remedy: 'take days in the time zone of the exchange',
  find(bars, found) {
    const survey = surveyOf(bars);
    const usual = usualWeekdays(bars.sessions, survey.ofSession.bars);
    const odd = Uint8Array.from(bars.sessions, (session) => (usual[weekdayOf(dayOf(session))] ? 0 : 1));
    const slips = Array.from(bars.assets.keys()).flatMap((n) => slipOf(n, survey, odd, bars.fields.get('close')) ?? []);
    // Where most assets are shifted against the median, it is the median that is odd.
    if (2 * slips.length < bars.assets.length) for (const slip of slips) found(slip);
  },
});

function slipOf(n: number, survey: Survey, odd: Uint8Array, close: Float64Array | undefined): Found | undefined {
  const bars = survey.ofAsset.bars[n]!;
  if (bars < fewestBars || !close) return undefined;
  const T = odd.length;
  let beside = 0;
  for (let t = 0; t < T; t++) if (odd[t] === 1 && close[n * T + t]! > 0) beside++;
  if (beside >= leastOdd * bars)
    return { asset: n, message: `${beside} of ${bars} bars stand on weekdays on which the others have none: its days are shifted` };
  const [before, same, after] = [-1, 0, 1].map((lag) => correlation(n, lag, survey)) as [number, number, number];
  const [lagged, when] = before > after ? [before, 'earlier'] : [after, 'later'];
  if (!(lagged >= leastLagged && lagged >= same + leastMore)) return undefined;
  const message = `its moves go with those of the others one session ${when} (correlation ${lagged.toFixed(2)}, on the same session ${same.toFixed(2)}): its days are shifted`;
  return { asset: n, message };
}

/** Of an asset's moves with the market's `lag` sessions on. */
function correlation(n: number, lag: number, { move, ofSession: { market } }: Survey): number {
  const T = market.length;
  const step = Math.max(1, Math.floor(T / enough));
  let [count, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let t = 1; t < T - 1; t += step) {
    const own = move[n * T + t]!;
    const others = market[t + lag]!;
    if (Number.isNaN(own) || others === 0) continue;
    count++;
    x += own;
    y += others;
    xx += own * own;
    yy += others * others;
    xy += own * others;
  }
  return count < fewestBars ? NaN : (count * xy - x * y) / Math.sqrt((count * xx - x * x) * (count * yy - y * y));
}
