/** The figures that are shown of a strategy: title, name and unit. */
export const figureColumns = [
  ['return', 'totalReturn', 'fraction'],
  ['a year', 'annualReturn', 'fraction'],
  ['volatility', 'annualVolatility', 'fraction'],
  ['Sharpe', 'sharpe', 'ratio'],
  ['Sortino', 'sortino', 'ratio'],
  ['drawdown', 'maxDrawdown', 'fraction'],
  ['Calmar', 'calmar', 'ratio'],
  ['turnover', 'turnover', 'ratio'],
  ['hit rate', 'hitRate', 'fraction'],
] as const;
