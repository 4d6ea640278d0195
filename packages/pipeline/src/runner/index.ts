export type { Cause } from './Cause.js';
export { check, type NodeState } from './check.js';
export type { Outcome } from './Outcome.js';
export type { RunEvent } from './RunEvent.js';
export type { RunOptions } from './RunOptions.js';
export { run } from './run.js';
export { type Why, why } from './why.js';
