export { type Collected, collectGarbage, type GarbageOptions } from './collectGarbage.js';
export type { Entry } from './Entry.js';
export { type Listed, listStore } from './listStore.js';
export { type Verified, verifyStore } from './verifyStore.js';
