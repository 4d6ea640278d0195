export { parquetParams } from './parquetParams.js';
export { parquetTables } from './parquetTables.js';
