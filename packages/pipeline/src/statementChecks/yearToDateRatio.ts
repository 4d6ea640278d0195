import { courseOf } from './kernel/courseOf.js';
import { monthNames } from './kernel/monthNames.js';
import { stepsByMonth } from './kernel/stepsByMonth.js';
import { defineStatementCheck } from './StatementCheck.js';

/** How many times larger the median step at the year's start is than the second largest, and than the smallest. */
const times = { second: 1.25, smallest: 2.2 };

/** Columns that go no one way through the year, but whose median step to one period of it is at least 1.25 times that to any other and 2.2 times the smallest; needs three reports a year. */
export const yearToDateRatio = defineStatementCheck({
  summary: "A ratio changes alike through the fiscal year, as one of figures since the year's start does not.",
  severity: 'notice',
  plural: 'ratios of figures that run from the start of the year',
  remedy: 'compare it with the same period of other years alone',
  find(statements, found) {
    for (const [field, values] of statements.fields) {
      const [largest, second, ...others] = stepsByMonth(statements, values).toSorted((a, b) => b.size - a.size);
      const smallest = others.at(-1);
      if (!largest || !second || !smallest || !(smallest.size > 0)) continue;
      if (largest.size < times.second * second.size || largest.size < times.smallest * smallest.size) continue;
      if (courseOf(statements, values)) continue;
      const ratio = (largest.size / second.size).toFixed(1);
      found({
        message: `${field} seems to be a ratio of figures since the start of the year: its median step to ${monthNames([largest.month])} is ${ratio} times that to any other month`,
      });
    }
  },
});
