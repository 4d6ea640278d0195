export { assemble } from './assemble.js';
export { csvParams } from './csvParams.js';
export { findFiles } from './findFiles.js';
export { readTables } from './readTables.js';
export { seriesOf } from './seriesOf.js';
