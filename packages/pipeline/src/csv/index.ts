export { csvParams } from './csvParams.js';
export { csvTables } from './csvTables.js';
