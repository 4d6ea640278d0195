export type { Diagnostic, Place } from './Diagnostic.js';
export { fail } from './fail.js';
export { ok } from './ok.js';
export type { Result } from './Result.js';
