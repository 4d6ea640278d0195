import { type CheckedBars, defineCheck, type Found } from './Check.js';
import { surveyOf } from './kernel/surveyOf.js';

/** Share of bars without volume up to a day, or from one on, from which that day divides the asset's life. */
const dividing = 0.3;
const fewest = 20;
/** Fewer are a notice. */
const leastShare = 0.01;
const leastBars = 5;

/** Assets with bars on which nothing was traded though they were not suspended: how many, and whether they end or begin with a day. */
export const zeroVolume = defineCheck({
  summary: 'A bar has volume.',
  severity: 'warning',
  plural: 'assets with bars without volume',
  remedy: 'mark suspended days (a field trading with 0), or leave out what volume decides',
  find(bars, found) {
    const { silent, bars: counts } = surveyOf(bars).ofAsset;
    if (silent.length > 0 && silent.every((count, n) => count === counts[n])) {
      if (bars.fields.has('volume') && counts.some((count) => count > 0)) found({ message: 'no bar has any volume' });
      return;
    }
    silent.forEach((count, n) => {
      const one = count === 0 ? undefined : findIn(bars, n);
      if (one) found(one);
    });
  },
});

function findIn(bars: CheckedBars, n: number): Found | undefined {
  const { sessions, fields } = bars;
  const { ofAsset, ofSession } = surveyOf(bars);
  const [close, volume, trading] = [fields.get('close')!, fields.get('volume')!, fields.get('trading')];
  const T = sessions.length;
  let [silent, all, first, last, before, since] = [0, 0, -1, -1, 0, 0];
  for (let t = 0, cell = n * T; t < T; t++, cell++) {
    if (!(close[cell]! > 0) || ofSession.still[t] === 1 || trading?.[cell] === 0) continue;
    all++;
    if (volume[cell]! > 0) continue;
    silent++;
    if (first < 0) {
      first = t;
      before = all - 1;
    }
    last = t;
    since = all;
  }
  if (silent === 0) return undefined;
  const severity = silent >= leastBars && silent >= leastShare * all ? 'warning' : 'notice';
  const at = { asset: n, session: first, to: last, severity } as const;
  if (silent === all) return { ...at, message: `no volume on any of ${all} sessions` };
  const day = sessions[first]!;
  if (silent === 1) return { ...at, message: `no volume on ${day}` };
  if (last < ofAsset.last[n]! && since >= fewest && silent >= dividing * since)
    return { ...at, message: `no volume on ${silent} of ${since} sessions before ${sessions[last + 1]}` };
  if (all - before >= fewest && silent >= dividing * (all - before))
    return { ...at, message: `no volume on ${silent} of ${all - before} sessions since ${day}` };
  return { ...at, message: `no volume on ${silent} of ${all} sessions, the first ${day} and the last ${sessions[last]}` };
}
