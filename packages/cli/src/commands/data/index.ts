export { check } from './check.js';
export { fetch } from './fetch.js';
