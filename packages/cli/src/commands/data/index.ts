export { fetch } from './fetch.js';
