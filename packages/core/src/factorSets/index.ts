export { alpha158 } from './alpha158.js';
export { fundamental } from './fundamental.js';
export { technical } from './technical.js';
