import { noDay } from '../bars/index.js';
import { defineStatementCheck } from './StatementCheck.js';

/** Rows of which nothing says when they became known; one finding for the whole table where it has no such column. */
export const noPublication = defineStatementCheck({
  summary: 'A statement says when it was published.',
  severity: 'warning',
  plural: 'statements without a day of publication',
  remedy: 'declare data.market, so that the last day that its law allows is taken',
  find({ published, asset, declared }, found) {
    const known = declared.deadlines ? ({ severity: 'notice', remedy: "nothing to do: the market's deadline is taken" } as const) : {};
    if (!published) {
      if (asset.length > 0) found({ message: 'nothing says when statements were published', ...known });
      return;
    }
    published.forEach((day, row) => {
      if (day === noDay) found({ row, message: 'nothing says when this statement was published', ...known });
    });
  },
});
