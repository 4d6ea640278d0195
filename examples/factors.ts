import { evaluate, informationCoefficients, type Panel, parseFormula, summariseCoefficients, targetSet } from '@foliograph/core';

/** Three factors of a panel's closes, and what the rank information coefficient of each says of the next session's return. */
export function threeFactors(panel: Panel) {
  const shape = { assets: panel.assets.length, sessions: panel.sessions.length };
  const formulas = ['close / delay(close, 20) - 1', 'mean(close, 5) / close - 1', 'std(close / delay(close, 1) - 1, 20)'];
  const parsed = formulas.flatMap((formula) => parseFormula(formula)).flatMap((result) => (result.ok ? [result.value] : []));
  const returns = targetSet.forwardReturn.label(panel.fields.get('close')!, shape, { horizon: 1, scale: 'none' }, 0);
  return evaluate(parsed, panel).map((factor, k) => {
    const series = informationCoefficients(factor, returns, { ...shape, method: 'spearman' });
    return { formula: formulas[k]!, factor, ...summariseCoefficients(series) };
  });
}
