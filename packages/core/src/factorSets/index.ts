export { fundamental } from './fundamental.js';
