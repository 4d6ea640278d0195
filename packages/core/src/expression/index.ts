export type { Expression } from './Expression.js';
export { evaluate } from './evaluate.js';
export type { Formula } from './Formula.js';
export { parseFormula } from './parseFormula.js';
