export { coefficientBars } from './coefficientBars.js';
export { longTables } from './longTables.js';
export { verdicts } from './verdicts.js';
