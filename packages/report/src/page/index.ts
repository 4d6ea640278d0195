export { chartScript } from './chartScript.js';
export { renderReport } from './renderReport.js';
