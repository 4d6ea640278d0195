export { csvParams } from './csvParams.js';
export { placesOf } from './placesOf.js';
export { readTables } from './readTables.js';
