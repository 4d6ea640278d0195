export { again } from './again.js';
export { judge } from './judge.js';
export type { Grade, NodeVerdict, OutputDifference } from './Verdict.js';
