import { share } from './kernel/share.js';
import { stepsByMonth } from './kernel/stepsByMonth.js';
import { defineStatementCheck } from './StatementCheck.js';

/** At the start of a year most figures fall back, even of companies that make losses. */
const least = 0.6;

/** Columns declared to run from the start of the year that fall in less than 60 % of the steps to every month; none where a month has too few steps to tell. */
export const notYearToDate = defineStatementCheck({
  summary: 'A column that is declared to run from the start of the year falls back there.',
  severity: 'warning',
  plural: 'columns that do not run from the start of the year, as is declared',
  remedy: 'leave it out of year-to-date',
  find(statements, found) {
    for (const field of statements.declared.yearToDate ?? []) {
      const steps = stepsByMonth(statements, statements.fields.get(field) ?? new Float64Array(statements.asset.length).fill(NaN));
      const most = Math.max(...steps.map(({ falling }) => falling));
      if (steps.length < 2 || most >= least) continue;
      found({
        message: `${field} is declared to run from the start of the year, but at most ${share(most)} of its steps to one month fall`,
      });
    }
  },
});
