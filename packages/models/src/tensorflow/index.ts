export { evaluate } from './evaluate.js';
export { findLibrary } from './findLibrary.js';
export type { Library, Value } from './Library.js';
export { loadLibrary } from './loadLibrary.js';
export type { Place } from './places.js';
