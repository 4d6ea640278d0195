export { academic } from './academic.js';
export { alpha101 } from './alpha101.js';
export { alpha158 } from './alpha158.js';
export { fundamental } from './fundamental.js';
export { library124 } from './library124.js';
export { technical } from './technical.js';
