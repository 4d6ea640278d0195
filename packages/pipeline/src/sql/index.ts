export { checkSql } from './checkSql.js';
export { findSqlFiles } from './findSqlFiles.js';
export { sqlParams } from './sqlParams.js';
export { sqlTables } from './sqlTables.js';
