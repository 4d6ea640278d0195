import { defineStatementCheck } from './StatementCheck.js';

/** Nothing but nines, at least four of them, as 9999.999999. */
const nines = /^-?(?=(?:.*9){4})9+(?:\.9+)?$/;

/** The farthest values of a column where they are written in nines alone, at least four. */
export const cappedValue = defineStatementCheck({
  summary: 'A value is a measured one, not a cap or a code.',
  severity: 'warning',
  plural: 'values that look like a cap or a code',
  remedy: 'leave the cell blank',
  find({ fields }, found) {
    for (const [field, values] of fields) {
      let farthest = 0;
      for (const value of values) if (Math.abs(value) > farthest) farthest = Math.abs(value);
      if (!nines.test(String(farthest))) continue;
      values.forEach((value, row) => {
        if (Math.abs(value) === farthest) found({ row, message: `${field} is ${value}: a cap or a code rather than a value` });
      });
    }
  },
});
