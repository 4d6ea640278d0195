export type { Member } from './Member.js';
export { nearest } from './nearest.js';
export { memberName, type Registry, registry } from './registry.js';
export { unknown } from './unknown.js';
