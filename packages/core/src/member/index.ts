export type { Member } from './Member.js';
export { memberName, type Registry, registry } from './registry.js';
