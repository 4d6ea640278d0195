import { defineCheck, type Found } from './Check.js';
import { fewOf } from './kernel/fewOf.js';
import { namedDay } from './kernel/namedDay.js';
import { surveyOf } from './kernel/surveyOf.js';
import { usualWeekdays } from './kernel/usualWeekdays.js';
import { weekdayOf } from './kernel/weekdayOf.js';

const mostTold = 10;

/** Sessions on weekdays on which there hardly are any, such as a Sunday. */
export const oddWeekday = defineCheck({
  summary: 'Sessions stand on the usual weekdays.',
  severity: 'warning',
  plural: 'sessions on unusual weekdays',
  remedy: 'see whether days were taken from times in another time zone',
  find(bars, found) {
    const { ofSession } = surveyOf(bars);
    const { day, bars: counts } = ofSession;
    const usual = usualWeekdays(ofSession);
    const odd = bars.sessions.flatMap((session, t): Found[] =>
      usual[weekdayOf(day[t]!)] ? [] : [{ session: t, message: `${namedDay(session)} is a session, with bars of ${counts[t]} assets` }],
    );
    for (const one of fewOf(
      odd,
      (count) => `${count} sessions stand on unusual weekdays, the first on ${namedDay(bars.sessions[odd[0]!.session!]!)}`,
      mostTold,
    ))
      found(one);
  },
});
