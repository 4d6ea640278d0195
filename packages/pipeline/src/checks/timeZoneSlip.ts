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
const enough = 250;

/** Assets whose days are shifted against the others': bars on weekdays that have none, or moves that go with those of the others a session earlier or later. */
export const timeZoneSlip = defineCheck({
  summary: 'The days of an asset are those of the others.',
  severity: 'warning',
  plural: 'assets whose days are shifted',
  remedy: 'take days in the time zone of the exchange',
  find(bars, found) {
    const survey = surveyOf(bars);
    const usual = usualWeekdays(survey.ofSession);
    const odd = Array.from(bars.sessions.keys()).filter((t) => !usual[weekdayOf(survey.ofSession.day[t]!)]);
    const slips = Array.from(bars.assets.keys()).flatMap((n) => slipOf(n, survey, odd, bars.fields.get('close')) ?? []);
    // Where most assets are shifted against the median, it is the median that is odd.
    if (2 * slips.length < bars.assets.length) for (const slip of slips) found(slip);
  },
});

function slipOf(n: number, survey: Survey, odd: readonly number[], close: Float64Array | undefined): Found | undefined {
  const bars = survey.ofAsset.bars[n]!;
  if (bars < fewestBars || !close) return undefined;
  const T = survey.ofSession.day.length;
  const beside = odd.filter((t) => close[n * T + t]! > 0).length;
  if (beside >= leastOdd * bars)
    return { asset: n, message: `${beside} of ${bars} bars stand on weekdays on which the others have none: its days are shifted` };
  const same = correlation(n, 0, survey);
  // Most assets go with the market, and need no more looking at.
  if (same >= 1 - leastMore) return undefined;
  const [before, after] = [correlation(n, -1, survey), correlation(n, 1, survey)];
  const [lagged, when] = before > after ? [before, 'earlier'] : [after, 'later'];
  if (!(lagged >= leastLagged && lagged >= same + leastMore)) return undefined;
  const message = `its moves go with those of the others one session ${when} (correlation ${lagged.toFixed(2)}, on the same session ${same.toFixed(2)}): its days are shifted`;
  return { asset: n, message };
}

/** Of an asset's moves with the market's `lag` sessions on. */
function correlation(n: number, lag: number, { move, ofSession: { market } }: Survey): number {
  const T = market.length;
  const step = Math.max(1, Math.floor(T / enough));
  let count = 0;
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
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
