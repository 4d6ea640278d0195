import { defineCheck, type Found } from './Check.js';
import { fewOf } from './kernel/fewOf.js';
import { namedDay } from './kernel/namedDay.js';
import { surveyOf } from './kernel/surveyOf.js';
import { thinSessions } from './kernel/thinSessions.js';

const mostTold = 10;

/** Sessions on which fewer than half of the assets then listed have a bar. */
export const thinSession = defineCheck({
  summary: 'Most assets have a bar on a session.',
  severity: 'warning',
  plural: 'sessions of few assets',
  remedy: 'name the sessions of one exchange (data.sessions), or see whether rows are missing',
  find(bars, found) {
    const survey = surveyOf(bars);
    const { alive, thin } = thinSessions(survey);
    const few = bars.sessions.flatMap((session, t): Found[] =>
      thin[t] === 0
        ? []
        : [{ session: t, message: `only ${survey.ofSession.bars[t]} of ${alive[t]} assets have a bar on ${namedDay(session)}` }],
    );
    for (const one of fewOf(
      few,
      (count) => `on ${count} sessions fewer than half of the assets have a bar, the first ${bars.sessions[few[0]!.session!]}`,
      mostTold,
    ))
      found(one);
  },
});
