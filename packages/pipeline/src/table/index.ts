export { barsOf } from './barsOf.js';
export { checkTable } from './checkTable.js';
export { findFiles } from './findFiles.js';
export { insideRoot } from './insideRoot.js';
export type { TableParams } from './TableParams.js';
export { tableFields } from './tableFields.js';
export { withDuckDb } from './withDuckDb.js';
