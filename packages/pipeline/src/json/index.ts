export { canonical } from './canonical.js';
export { type Difference, differences } from './differences.js';
export { foldedJson } from './foldedJson.js';
export type { Json } from './Json.js';
export { sha256 } from './sha256.js';
