import { courseOf } from './kernel/courseOf.js';
import { monthNames } from './kernel/monthNames.js';
import { share } from './kernel/share.js';
import { defineStatementCheck } from './StatementCheck.js';

const told = {
  grows: { within: 'grow', back: 'fall', remedy: 'name it under year-to-date for its last twelve months' },
  falls: { within: 'fall', back: 'rise', remedy: 'compare it with the same period of other years alone' },
} as const;

/** Columns that go one way through the fiscal year in at least 75 % of the steps of each month, and back in at least 80 % of those at its start. */
export const yearToDate = defineStatementCheck({
  summary: "A column is of its period, not of the time since the fiscal year's start.",
  severity: 'warning',
  plural: 'columns that run from the start of the year',
  find(statements, found) {
    for (const [field, values] of statements.fields) {
      const course = courseOf(statements, values);
      if (!course || (course.kind === 'grows' && statements.declared.yearToDate?.includes(field))) continue;
      const { within, back, remedy } = told[course.kind];
      const message = `${field} runs from the start of the year: at least ${share(course.within)} of its steps within a year ${within}, and ${share(course.back)} of those to ${monthNames([course.start])} ${back}`;
      found({ message, remedy });
    }
  },
});
