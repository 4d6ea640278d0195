export { checkTable } from './checkTable.js';
export { findFiles } from './findFiles.js';
export { insideRoot } from './insideRoot.js';
export type { Relation } from './Relation.js';
export { readBars } from './readBars.js';
export { readRecords } from './readRecords.js';
export type { TableParams } from './TableParams.js';
export type { Tables } from './Tables.js';
export { tableFields } from './tableFields.js';
