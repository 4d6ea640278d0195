import { isWeekend } from '@foliograph/core';
import { noDay } from '../bars/index.js';
import { share } from './kernel/share.js';
import { defineStatementCheck } from './StatementCheck.js';

/** Statements published on a Saturday or Sunday, as one finding with their share. */
export const weekendPublication = defineStatementCheck({
  summary: 'A statement is published on a weekday.',
  severity: 'notice',
  plural: 'statements published on weekends',
  remedy: 'nothing to do: they count from the first session after',
  find({ published }, found) {
    const known = published?.filter((day) => day !== noDay) ?? new Int32Array();
    const weekend = known.filter(isWeekend).length;
    if (weekend > 0) found({ message: `${weekend} of ${known.length} publications (${share(weekend / known.length)}) are on weekends` });
  },
});
