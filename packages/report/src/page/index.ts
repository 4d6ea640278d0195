export { chartScript } from './chartScript.js';
export { pageVersion } from './pageVersion.js';
export { type DataPage, renderDataPage } from './renderDataPage.js';
export { renderReport } from './renderReport.js';
export { renderSweepPage } from './renderSweepPage.js';
export { sections } from './sections.js';
