import { known, type TrackedResult } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';
import { meanIn } from './meanIn.js';
import { spansIn } from './spansIn.js';

/** How many whole spans each strategy wins by its Sharpe ratio against those it stands against, and its averages over them; a draw is won by both. */
export function wonTable(results: readonly TrackedResult[], contests: readonly (readonly string[])[]): Markup {
  const names = spansIn(results, ({ whole }) => whole === true);
  const rows = contests.flatMap((contest) => {
    const contenders = results.filter(({ name }) => contest.includes(name));
    const sharpe = contenders.map((result) => names.map((name) => meanIn(result, name, (span) => span.sharpe)));
    return contenders.map((result, i) => {
      const won = names.filter((_, s) => known(sharpe[i]![s]) && sharpe.every((other) => !known(other[s]) || other[s] <= sharpe[i]![s]!));
      const ratios = names.map((name) => meanIn(result, name, ({ returnToRisk }) => returnToRisk));
      return [
        result.name,
        `${won.length} of ${names.length}`,
        String(contenders.length - 1),
        formatFigure(average(sharpe[i]!), 'ratio'),
        formatFigure(average(ratios), 'ratio'),
      ];
    });
  });
  return html`${table(
    'Whole spans won by Sharpe ratio, and averages over them',
    [
      { head: 'Result' },
      { head: 'Spans won', numeric: true, hint: 'Spans in which no other strategy under the same terms has a higher Sharpe ratio.' },
      { head: 'Against', numeric: true, hint: 'Other strategies of the same costs, lag and number of assets.' },
      { head: 'Mean Sharpe ratio', numeric: true, hint: 'Mean over whole spans.' },
      { head: 'Mean return to risk', numeric: true, hint: 'Mean over whole spans of the mean return of a month over its deviation.' },
    ],
    rows,
    'figures',
  )}`;
}

const average = (values: readonly (number | null)[]): number | null =>
  values.length > 0 && values.every(known) ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
