import { evaluate, informationCoefficients, type Panel, parseFormula, summariseCoefficients, targetSet } from '@foliograph/core';

/** What a factor, written as a formula, says of the next session's return: its mean rank information coefficient, and over how many sessions. */
export function score(formula: string, panel: Panel): { readonly mean: number; readonly sessions: number } {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  const [values = new Float64Array()] = evaluate([parsed.value], panel);
  const close = panel.fields.get('close');
  if (!close) throw new Error('the panel has no close');
  const shape = { assets: panel.assets.length, sessions: panel.sessions.length };
  const returns = targetSet.forwardReturn.label(close, shape, { horizon: 1, scale: 'none' }, 0);
  const { mean, count } = summariseCoefficients(informationCoefficients(values, returns, { ...shape, method: 'spearman' }));
  return { mean, sessions: count };
}
