export { fundamental } from './fundamental.js';
export { technical } from './technical.js';
