export { chartScript } from './chartScript.js';
export { pageVersion } from './pageVersion.js';
export { renderReport } from './renderReport.js';
export { sections } from './sections.js';
