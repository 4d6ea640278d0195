import { known, type Screening } from '../data/index.js';
import { formatFigure, formatShare } from '../format/index.js';
import type { Markup } from '../html/index.js';
import { table } from '../table/index.js';

type Row = Screening['table'][number];

interface Figure {
  readonly head: string;
  readonly hint: string;
  readonly of: (row: Row) => number | null;
  readonly text: (value: number | null) => string;
}

const ratio = (value: number | null): string => formatFigure(value, 'ratio');
const digits = (value: number | null): string => formatFigure(value, 'value');

const figures: readonly Figure[] = [
  { head: 'IC', hint: 'mean correlation with later returns', of: ({ ic }) => ic, text: ratio },
  { head: 'ICIR', hint: 'mean / standard deviation of the correlations', of: (row) => row.ratio, text: ratio },
  { head: 't', hint: 'of the mean over sessions, or the mean |t| of the assets', of: ({ t }) => t, text: ratio },
  { head: 'p', hint: 'two-sided', of: ({ p }) => p, text: digits },
  { head: 'Adjusted p', hint: 'for the number of factors (Benjamini and Hochberg)', of: ({ adjusted }) => adjusted, text: digits },
  { head: 'Significant', hint: 'share of the assets', of: ({ share }) => share, text: formatShare },
];

/** Every factor with what was found of it, what became of it and why; figures that no factor has are left out. */
export function verdicts({ table: rows }: Screening, caption: string): Markup {
  const shown = figures.filter(({ of }) => rows.some((row) => known(of(row))));
  return table(
    caption,
    [{ head: 'Factor' }, { head: 'Verdict' }, ...shown.map(({ head, hint }) => ({ head, hint, numeric: true })), { head: 'Reason' }],
    rows.map((row) => [row.factor, row.kept ? 'kept' : 'dropped', ...shown.map(({ of, text }) => text(of(row))), row.reason]),
  );
}
