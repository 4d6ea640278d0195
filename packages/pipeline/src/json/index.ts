export { canonical } from './canonical.js';
export type { Json } from './Json.js';
export { sha256 } from './sha256.js';
