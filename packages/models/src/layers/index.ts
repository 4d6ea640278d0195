export { dense } from './dense.js';
export { flattened } from './flattened.js';
export { gru } from './gru.js';
export { lstm } from './lstm.js';
export type { Scope } from './Scope.js';
export { stacked } from './stacked.js';
