export { bindProgram } from './bindProgram.js';
export { compileFormulas } from './compileFormulas.js';
export type { Evaluation } from './Evaluation.js';
export type { Expression } from './Expression.js';
export { evaluate } from './evaluate.js';
export type { Formula } from './Formula.js';
export type { Program } from './Program.js';
export { parseFormula } from './parseFormula.js';
