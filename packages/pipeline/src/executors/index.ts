export { inline } from './inline.js';
export { local } from './local.js';
