import { memberName } from '../member/index.js';
import type { Factor } from './Factor.js';

/** The formulas of a factor by line as users name it, the main line first; its one formula under '' where it has no lines. */
export function linesOf(factor: Factor, params: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const formula = factor.formula(params);
  if (typeof formula === 'string') return new Map([['', formula]]);
  return new Map(Object.entries(formula).map(([line, text]) => [memberName(line, '_'), text]));
}
