export { dense } from './dense.js';
export { lstm } from './lstm.js';
