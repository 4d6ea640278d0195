import { defineCheck } from './Check.js';
import { namedDay } from './kernel/namedDay.js';
import { surveyOf } from './kernel/surveyOf.js';

/** Sessions on which so many closes equal the last, without volume, that it was no day of trading, though some assets may move. */
export const standstill = defineCheck({
  summary: 'A session is a day of trading.',
  severity: 'warning',
  plural: 'sessions at a standstill',
  remedy: 'drop the rows of that day where it was a holiday',
  find(bars, found) {
    const { still, movable, unmoved } = surveyOf(bars).ofSession;
    bars.sessions.forEach((session, t) => {
      if (still[t] === 1)
        found({
          session: t,
          message: `${unmoved[t]} of ${movable[t]} closes stand still on ${namedDay(session)}: a holiday kept as rows, or prices carried`,
        });
    });
  },
});
