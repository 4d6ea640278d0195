export { spansTable } from './spansTable.js';
export { wonTable } from './wonTable.js';
