export { barsOf } from './barsOf.js';
export { checkParams } from './checkParams.js';
export { csvParams } from './csvParams.js';
export { findFiles } from './findFiles.js';
export { readTables } from './readTables.js';
