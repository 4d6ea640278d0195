import { defineCheck, type Found } from './Check.js';
import { fewOf } from './kernel/fewOf.js';
import { surveyOf } from './kernel/surveyOf.js';
import { thinSessions } from './kernel/thinSessions.js';

/** Gaps of one asset that are told one by one. */
const mostTold = 20;

/** Runs of sessions between an asset's first and last bar on which it has none; sessions at a standstill and those of few assets do not count. */
export const gap = defineCheck({
  summary: 'An asset has a bar on every session from its first to its last.',
  severity: 'warning',
  plural: 'gaps',
  remedy: 'choose what is done with missing bars (data.missing), or get the rows',
  find(bars, found) {
    const survey = surveyOf(bars);
    const close = bars.fields.get('close');
    if (!close) return;
    const { thin } = thinSessions(survey);
    const { still } = survey.ofSession;
    const T = bars.sessions.length;
    for (let n = 0; n < bars.assets.length; n++) {
      const first = survey.ofAsset.first[n]!;
      const last = survey.ofAsset.last[n]!;
      if (first < 0 || survey.ofAsset.bars[n] === last - first + 1) continue;
      const gaps: Found[] = [];
      let from = -1;
      let to = -1;
      let missing = 0;
      for (let t = first; t <= last; t++) {
        if (Number.isNaN(close[n * T + t]!)) {
          if (thin[t] === 1 || still[t] === 1) continue;
          if (missing++ === 0) from = t;
          to = t;
        } else if (missing > 0) {
          const days = missing === 1 ? bars.sessions[from] : `${missing} sessions from ${bars.sessions[from]} to ${bars.sessions[to]}`;
          gaps.push({ asset: n, session: from, to, message: `no bar on ${days}` });
          missing = 0;
        }
      }
      const many = (count: number) => `${count} gaps, the first of them: ${gaps[0]!.message}`;
      for (const one of fewOf(gaps, many, mostTold)) found(one);
    }
  },
});
