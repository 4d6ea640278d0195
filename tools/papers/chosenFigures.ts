/** Figures that pages tell: all others stay in the store. */
export const chosenFigures: readonly string[] = [
  ...['totalReturn', 'annualReturn', 'annualMean', 'annualVolatility', 'sharpe', 'sortino', 'maxDrawdown'],
  ...['periodMean', 'periodDeviation', 'periodMaximum', 'periodMinimum'],
  ...['valueAtRisk05', 'valueAtRisk01', 'conditionalValueAtRisk05', 'conditionalValueAtRisk01'],
  ...['turnover', 'costDrag', 'hitRate', 'grossExposure', 'informationRatio', 'alpha', 'beta'],
];

/** Those of them that are told seed by seed, and of which the random portfolios' quantiles are. */
export const listedFigures: readonly string[] = ['totalReturn', 'annualReturn', 'annualVolatility', 'sharpe', 'maxDrawdown', 'periodMean'];
