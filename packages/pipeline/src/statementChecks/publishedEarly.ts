import { isoDay } from '@foliograph/core';
import { noDay } from '../bars/index.js';
import { defineStatementCheck } from './StatementCheck.js';

/** Statements published on or before the last day of their period. */
export const publishedEarly = defineStatementCheck({
  summary: 'A statement is published after its period.',
  severity: 'error',
  plural: 'statements published before their period was over',
  remedy: 'correct the day, or leave it blank and declare data.market, so that the last day that its law allows is taken',
  find({ period, published }, found) {
    published?.forEach((day, row) => {
      if (day === noDay || day > period[row]!) return;
      found({ row, message: `published on ${isoDay(day)}, before the period to ${isoDay(period[row]!)} was over` });
    });
  },
});
