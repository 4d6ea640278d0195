export { checkLock } from './checkLock.js';
export { computedOn } from './computedOn.js';
export type { Lock, LockedNode } from './Lock.js';
export { lockPath } from './lockPath.js';
export { lockText } from './lockText.js';
export { readLock } from './readLock.js';
export { strayed } from './strayed.js';
export { underLock } from './underLock.js';
export { versionsOf } from './versionsOf.js';
