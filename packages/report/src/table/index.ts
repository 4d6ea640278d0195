export { chunks } from './chunks.js';
export { definitions } from './definitions.js';
export { type Column, table } from './table.js';
