/** How figures are computed where the field has more than one way, as properties that the figures ask for. */
export interface Convention {
  readonly summary: string;
  readonly version: number;
  /** What the Sharpe ratio takes: the mean of each period's return above the risk-free one, or the year's mean return less the mean yield, over the spread of plain returns. */
  readonly sharpe: 'periods' | 'year';
  /** What the Sortino ratio divides by what: mean excess by downside deviation, both of a year; or the year's excess by the downside deviation of a period, or by the root of the record's summed squares. */
  readonly sortino: 'year' | 'year-by-period' | 'year-by-record';
  /** Whether value at risk is the return itself or the loss, its negative. */
  readonly tail: 'return' | 'loss';
  /** How alpha is brought to a year. */
  readonly alpha: 'multiplied' | 'compounded';
  /** Whether captures compare returns of a period or of a year. */
  readonly captures: 'period' | 'year';
  /** Whether the information ratio is of a period or of a year. */
  readonly informationRatio: 'period' | 'year';
}

/** Types a convention. */
export const defineConvention = (convention: Convention): Convention => convention;
